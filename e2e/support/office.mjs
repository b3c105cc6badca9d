// LibreOffice, which opens the papers that Foothold writes and says how many pages they take, and reads the cells of its workbooks. Where it
// is missing, what needs it is left out.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const LONGEST_MS = 120_000

const runs = (program) => spawnSync(program, ['--version']).status === 0

/** What it is called on this machine; nothing where it is missing. */
export const office = ['soffice', 'libreoffice'].find(runs)

/** How many pages a PDF has. */
export const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length

/** A comma between cells, quotes round text, UTF-8, each cell as it is shown, and no formula in place of what it makes. */
const CELLS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false'

/** What is made of documents in a form, in their order; `ending` is that of what becomes of them. */
function made (paths, form, ending) {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-office-'))
  try {
    const words = [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, '--headless', '--convert-to', form, '--outdir', folder, ...paths]
    const { status, stderr } = spawnSync(office, words, { timeout: LONGEST_MS })
    if (status !== 0) throw new Error(`${paths} are not opened: ${stderr}`)
    return paths.map((path) => readFileSync(join(folder, `${basename(path, extname(path))}.${ending}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Opens a document and answers what became of it.
 *
 * @param {string} path
 * @returns {{ pages: number, text: string }}
 */
export function opened (path) {
  const [pdf] = made([path], 'pdf', 'pdf')
  const [text] = made([path], 'txt:Text (encoded):UTF8', 'txt')
  return { pages: pagesOf(pdf), text: text.toString() }
}

/**
 * Opens workbooks, no two of one name, and answers the cells of the sheet of each, as they are shown.
 *
 * @param {string[]} paths
 * @returns {string[][][]}
 */
export const cellsOf = (paths) => made(paths, CELLS, 'csv').map((text) => rowsOf(text.toString()))

/**
 * The cells of a text with commas between them, by the rules of RFC 4180.
 *
 * @param {string} text
 * @returns {string[][]}
 */
export function rowsOf (text) {
  const rows = []
  let row = []
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && !quoted && !plain) break
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') {
      rows.push(row)
      row = []
    }
  }
  return rows
}
