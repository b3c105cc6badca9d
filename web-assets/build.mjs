// Builds dist/: one stylesheet and two scripts, each with the hash of its content in its name and two compressed
// copies beside it, and manifest.json, which maps the names that the pages use to the names of the files.
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import * as sass from 'sass'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const dist = here('dist/')

/** The stylesheet, as `sass --style=compressed --no-charset --no-source-map` would make it. */
function stylesheet () {
  return sass.compile(here('src/styles/foothold.scss'), {
    style: 'compressed',
    charset: false,
    sourceMap: false,
    loadPaths: [here('node_modules/govuk-frontend/dist')],
    quietDeps: true
  }).css
}

/** One script with all that it imports. */
function script (path, format) {
  const built = esbuild.buildSync({
    entryPoints: [here(path)],
    bundle: true,
    minify: true,
    format,
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    write: false
  })
  return built.outputFiles[0].text
}

const made = {
  'foothold.css': stylesheet(),
  'foothold.js': script('src/scripts/foothold.js', 'esm'),
  'supported.js': script('src/scripts/supported.js', 'iife')
}

/** Writes one file and its compressed copies; answers the name it was given. */
function write (name, text) {
  const bytes = Buffer.from(text.trimEnd() + '\n')
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const file = name.replace('.', `.${hash}.`)
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  })
  const gzip = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION })
  writeFileSync(dist + file, bytes)
  writeFileSync(`${dist}${file}.br`, brotli)
  writeFileSync(`${dist}${file}.gz`, gzip)
  console.log(`${file}: ${bytes.length} bytes, ${gzip.length} as gzip, ${brotli.length} as brotli`)
  return file
}

// Everything is compiled by now: a failure above leaves the last good build in place.
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
const manifest = Object.fromEntries(Object.entries(made).map(([name, text]) => [name, write(name, text)]))
// Last, so that its presence says that the build is whole.
writeFileSync(`${dist}manifest.json`, JSON.stringify(manifest, null, 2) + '\n')
