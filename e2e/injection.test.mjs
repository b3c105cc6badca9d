// Trial S5 in a real browser: markers of script, written into every text field of every form, never run, and the
// Content-Security-Policy is never needed to stop them. (The same over HTTP, for every field, is in `trials/`.)
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser, visit } from './support/browser.mjs'
import { goToFirstVisit } from './support/door.mjs'
import { startFoothold } from './support/foothold.mjs'

const MARKERS = [
  '<img src=x onerror="window.ran.push(1)">',
  '"><svg onload="window.ran.push(2)">',
  '</textarea></title><script>window.ran.push(3)</script>',
  'javascript:window.ran.push(4)'
]
const MOST_PAGES = 60

let foothold, browser
before(async () => {
  foothold = await startFoothold()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

/** A page that notes what ran in it and what the Content-Security-Policy refused. */
async function watched () {
  const visited = await visit(browser, foothold.url)
  await visited.context.addInitScript(() => {
    window.ran = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      window.ran.push(`the policy refused ${violatedDirective}: ${blockedURI}`)
    })
  })
  return visited
}

/** What ran by the time that the page and its pictures had been loaded (or had failed to). */
async function whatRan (page) {
  await page.waitForLoadState('load')
  return page.evaluate(() => window.ran)
}

async function setUp (page) {
  await goToFirstVisit(page)
  await page.fill('[name=name]', 'Trial Council')
  await page.click('form:has([name=name]) button')
}

/** Every page that links lead to, or as many as there is time for. */
async function pages (page) {
  const found = new Set(['/'])
  for (const path of found) {
    if (found.size >= MOST_PAGES) break
    await page.goto(path)
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href').split('#')[0]))
    // What ends in a kind of file is a download.
    for (const link of links) if (!/\.[a-z]+(\?|$)/.test(link)) found.add(link)
  }
  return [...found].slice(0, MOST_PAGES)
}

/** Sends a form by its button; one whose button is hidden keeps each field when one leaves it. */
async function send (page, form) {
  const button = form.locator('button:visible').first()
  if (await button.count() > 0) await button.click()
  else await page.keyboard.press('Tab')
}

/** Puts the marker in every text field of each form on the page that writes, and sends it. */
async function writeInto (page, path, marker) {
  const forms = 'form[method=post]:has(input[type=text], input:not([type]), textarea)'
  await page.goto(path)
  const count = await page.locator(forms).count()
  for (let at = 0; at < count; at++) {
    await page.goto(path)
    const form = page.locator(forms).nth(at)
    for (const field of await form.locator('input[type=text], input:not([type]), textarea').all()) {
      if (await field.isVisible()) await field.fill(marker)
    }
    await send(page, form)
    assert.deepEqual(await whatRan(page), [], `after sending a form of ${path}`)
  }
  return count
}

test('nothing that is typed runs on any page', async () => {
  const { context, page, faults } = await watched()
  await setUp(page)
  let sent = 0
  for (const marker of MARKERS) {
    for (const path of await pages(page)) sent += await writeInto(page, path, marker)
  }
  for (const path of await pages(page)) {
    await page.goto(path)
    assert.deepEqual(await whatRan(page), [], path)
  }
  assert.ok(sent > 0, 'no form was sent')
  assert.deepEqual(faults, [])
  await context.close()
})

test('a marker that runs is caught, and so is one that only the policy stops', async () => {
  const { context, page } = await watched()
  await page.goto('about:blank')
  await page.setContent(MARKERS[0])
  await page.waitForFunction(() => window.ran.length > 0)

  await page.goto('/help')
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.ran.push(1)">'))
  await page.waitForFunction(() => window.ran.some((what) => String(what).startsWith('the policy refused')))
  await context.close()
})
