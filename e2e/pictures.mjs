// Takes the pictures of the main pages that the documentation shows: `npm run pictures`.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startBrowser, visit } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { MAIN_PAGES } from './support/main-pages.mjs'

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
mkdirSync(folder, { recursive: true })

/** What fits on a screen: more of a page says less at the size it is shown. */
const SCREEN = { width: 1280, height: 1000 }

const foothold = await startExample()
const browser = await startBrowser()
try {
  const { page, faults } = await visit(browser, foothold.url, { viewport: SCREEN })
  for (const [name, path] of Object.entries(MAIN_PAGES)) {
    const answer = await page.goto(path)
    if (!answer.ok()) throw new Error(`${path} answers ${answer.status()}`)
    await page.screenshot({ path: `${folder}${name}.png` })
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
} finally {
  await browser.close()
  await foothold.stop()
}
