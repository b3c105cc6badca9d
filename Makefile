# Everything is done from here. `make` alone lists what there is.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

# Where `make run` serves. DATABASE_URL, if set, names another database.
LISTEN ?= 127.0.0.1:8080
target := $(or $(CARGO_TARGET_DIR),target)

.PHONY: help run build assets test check pictures bench trials clean tools

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-8s %s\n", $$1, $$2 }'

# The development profile: it builds soonest, and is quick enough for a few thousand problems.
run: assets ## Set up whatever is missing and serve Foothold on http://127.0.0.1:8080
	@cargo build --locked --package foothold
	@exec $(target)/debug/foothold serve --listen $(LISTEN)

build: assets ## Make the binary: target/release/foothold
	cargo build --locked --release --package foothold
	@echo "Built $(target)/release/foothold"

assets: web-assets/dist/manifest.json ## Build the styles and scripts that the binary embeds

test: assets ## Check and test everything, as CI does
	@scripts/test

check: assets ## Format, lints, documentation, licences, and the rules of the house
	@scripts/check

pictures: assets e2e/node_modules/.package-lock.json ## Take the pictures that the documentation shows
	@cargo build --locked --package foothold
	@npm --prefix e2e run --silent pictures

bench: build ## Measure speed and size; results in bench/results
	@scripts/bench

trials: build ## Put Foothold through its trials in full; results in bench/results
	@scripts/trials

clean: ## Remove what was built
	rm -rf web-assets/dist web-assets/node_modules e2e/node_modules e2e/out
	cargo clean

tools:
	@scripts/tools-present

# npm writes this file last, so it stands for a finished install. Nothing that a package brings may run while it is
# installed: none of ours needs it.
%/node_modules/.package-lock.json: %/package.json %/package-lock.json | tools
	@echo "Installing what $* needs (npm ci)"
	@npm --prefix $* ci --ignore-scripts --no-audit --no-fund
	@touch $@

# The manifest is written last: it stands for the whole of dist/.
asset-sources := web-assets/build.mjs $(shell find web-assets/src -type f)

web-assets/dist/manifest.json: web-assets/node_modules/.package-lock.json $(asset-sources)
	@echo "Building the styles and scripts"
	@npm --prefix web-assets run --silent build
