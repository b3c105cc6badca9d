// A list that takes long tells how far it is: until it is in, with scripts by itself; or until it is stopped, without them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { press } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'

/** Much of what was asked for in years: long enough that no machine has it in before the page is looked at. */
const years = (rows) => 'title,status,interest,operations\n' +
  Array.from({ length: rows }, (_, row) => `Request number ${row},parked,yes,no\n`).join('')

/** How long it may take on a slow machine. */
const LONGEST_MS = 300_000

let foothold, browser
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

async function brings (page, name, rows) {
  await page.goto('/import')
  const buffer = Buffer.from(years(rows))
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await press(page, 'button', 'Continue')
  await press(page, 'button', 'Continue')
  await press(page, 'button', 'Bring them in')
}

const heading = (page) => page.getByRole('heading', { level: 1 }).innerText()
const rows = (page) => page.getByRole('progressbar').evaluate((bar) => bar.value)

test('a long list is stopped, without scripts, and leaves nothing', async () => {
  const { page, looks, leaves } = await comes(browser, foothold.url, { scripts: false })
  await brings(page, 'all years.csv', 199_000)
  assert.equal(await heading(page), 'Bringing in all years.csv')
  assert.match(await page.locator('main').innerText(), /of 199,000 rows so far/)
  const before = await rows(page)
  await press(page, 'button', 'Look again')
  assert.ok(await rows(page) > before)
  await looks()
  await press(page, 'button', 'Stop, and bring nothing in')
  // It may take a moment until what was written is undone.
  while (/^Bringing in/.test(await heading(page))) await press(page, 'button', 'Look again')
  assert.equal(await heading(page), 'Stopped: nothing was brought in')
  await looks()
  await page.goto('/problems?search=Request+number+7&show=parked')
  assert.equal(await page.getByRole('link', { name: 'Request number 7' }).count(), 0)
  await leaves()
})

test('a long list tells by itself how far it is, and when it is in', async () => {
  const { page, looks, leaves } = await comes(browser, foothold.url)
  await brings(page, 'some years.csv', 150_000)
  const before = await rows(page)
  await page.waitForFunction((rows) => document.querySelector('progress').value > rows, before)
  await page.waitForURL(/\/done$/, { timeout: LONGEST_MS })
  assert.equal(await heading(page), 'The list is in')
  assert.match(await page.locator('main').innerText(), /New problems and opportunities\s+150,000/)
  await looks()
  await leaves()
})
