// LibreOffice, which opens the papers that Foothold writes and says how many pages they take. Where it is missing, what needs it is left out.
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

/**
 * Opens a document and answers what became of it.
 *
 * @param {string} path
 * @returns {{ pages: number, text: string }}
 */
export function opened (path) {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-office-'))
  try {
    const become = (form, ending) => {
      const words = [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, '--headless', '--convert-to', form, '--outdir', folder, path]
      const { status, stderr } = spawnSync(office, words, { timeout: LONGEST_MS })
      if (status !== 0) throw new Error(`${path} is not opened: ${stderr}`)
      return readFileSync(join(folder, `${basename(path, extname(path))}.${ending}`))
    }
    return { pages: pagesOf(become('pdf', 'pdf')), text: become('txt:Text (encoded):UTF8', 'txt').toString() }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
