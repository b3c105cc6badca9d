// What Lighthouse says of the main pages of the example, on a phone and at a desk, as a table of Markdown.
import * as chromeLauncher from 'chrome-launcher'
import lighthouse, { desktopConfig } from 'lighthouse'
import { FLAGS, whereChromiumIs } from '../../e2e/support/chromium.mjs'
import { sessionOf } from '../../e2e/support/door.mjs'
import { startExample } from '../../e2e/support/example.mjs'
import { MAIN_PAGES } from '../../e2e/support/main-pages.mjs'

/** What is asked, and what each must reach. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices']
const BAR = 95

const SCREENS = { phone: undefined, desk: desktopConfig }

const foothold = await startExample()
const chrome = await chromeLauncher.launch({ chromePath: whereChromiumIs(), chromeFlags: FLAGS })
let missed = 0
try {
  const { name, value } = sessionOf(foothold.url)
  const options = {
    port: chrome.port,
    onlyCategories: CATEGORIES,
    extraHeaders: { Cookie: `${name}=${value}` },
    logLevel: 'error'
  }
  console.log(`| page | screen | ${CATEGORIES.join(' | ')} | what it would change |`)
  console.log(`|---|---|${CATEGORIES.map(() => '---:|').join('')}---|`)
  for (const path of Object.values(MAIN_PAGES)) {
    for (const [screen, config] of Object.entries(SCREENS)) {
      const lhr = await asked(path, options, config)
      if (new URL(lhr.finalDisplayedUrl).pathname !== path) throw new Error(`${path} leads to ${lhr.finalDisplayedUrl}`)
      const scores = CATEGORIES.map((category) => Math.round(lhr.categories[category].score * 100))
      missed += scores.filter((score) => score < BAR).length
      console.log(`| \`${path}\` | ${screen} | ${scores.join(' | ')} | ${wrong(lhr)} |`)
    }
  }
} finally {
  await chrome.kill()
  await foothold.stop()
}
if (missed > 0) {
  console.error(`${missed} scores are under ${BAR}`)
  process.exitCode = 1
}

/** What it says. A busy machine can lose the trace of a page: it is asked twice. */
async function asked (path, options, config) {
  let error
  for (let tries = 0; tries < 2; tries++) {
    const { lhr } = await lighthouse(`${foothold.url}${path}`, options, config)
    if (!lhr.runtimeError) return lhr
    error = lhr.runtimeError
  }
  throw new Error(`${path}: ${error.message}`)
}

/** What counts in a score and is not as it should be. */
function wrong ({ categories, audits }) {
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs)
  const failed = refs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
  return [...new Set(failed.map(({ id }) => id))].join(', ') || 'nothing'
}
