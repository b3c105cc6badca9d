# Foothold. `make help` lists what can be made.
.DEFAULT_GOAL := help
.PHONY: help assets

help: ## Say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'

# The styles and scripts that the binary embeds. The manifest is written last: it stands for the whole of dist/.
assets: web-assets/dist/manifest.json ## Build the styles and scripts (web-assets/dist)

asset-sources := web-assets/build.mjs $(shell find web-assets/src -type f)

web-assets/dist/manifest.json: web-assets/node_modules/.package-lock.json $(asset-sources)
	cd web-assets && npm run --silent build

# Nothing that a package brings may run while it is installed: none of ours needs it.
web-assets/node_modules/.package-lock.json: web-assets/package.json web-assets/package-lock.json
	cd web-assets && npm ci --ignore-scripts --no-fund --no-audit
	@touch $@
