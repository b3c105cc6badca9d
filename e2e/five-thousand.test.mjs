// A list of five thousand: found, filtered and paged through.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { run, startFoothold } from './support/foothold.mjs'
import { comes } from './support/person.mjs'

const ROWS = 5000
const PER_PAGE = 50

let foothold, browser, me
before(async () => {
  foothold = await startFoothold({
    prepare (database) {
      const { status, stderr } = run('demo', '--size', 'large', '--database', database)
      assert.equal(status, 0, stderr)
    }
  })
  browser = await startBrowser()
  me = await comes(browser, foothold.url)
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const numbers = () => me.page.locator('.app-list__number').allTextContents()
const counted = async () => Number((await me.page.locator('caption').textContent()).match(/[\d,]+(?= (problem|opportunit|of))/)[0].replaceAll(',', ''))

test('the first page and the last hold what lies between them, and no row stands twice', async () => {
  await me.page.goto('/problems?sort=number')
  const seen = new Set(await numbers())
  await me.looks('problems-5000')
  await me.page.getByRole('link', { name: 'Next' }).click()
  for (const number of await numbers()) assert.ok(!seen.has(number), number)
  await me.page.goto(`/problems?sort=number&page=${ROWS / PER_PAGE}`)
  assert.equal((await numbers()).length, PER_PAGE)
  assert.equal(await me.page.getByRole('link', { name: 'Next' }).count(), 0)
  await me.looks()
})

test('a filter keeps only what it names, and so does a search', async () => {
  await me.page.goto('/problems')
  await me.page.getByLabel('Where it stands').selectOption('start')
  await me.page.getByRole('button', { name: 'Show these' }).click()
  const stands = await me.page.locator('.app-list__standing').allTextContents()
  assert.ok(stands.length > 0 && stands.every((words) => words.trim() === 'Start now'), stands.join())
  const starts = await counted()

  await me.page.goto('/problems')
  const title = await me.page.locator('tbody th a').first().textContent()
  await me.page.getByRole('searchbox').fill(title)
  await me.page.keyboard.press('Enter')
  await me.page.waitForURL(/search=/)
  const found = await me.page.locator('tbody th a').allTextContents()
  assert.ok(found.includes(title))
  assert.ok(starts + await counted() < ROWS)
})

test('where to focus says how the whole list stands', async () => {
  await me.page.goto('/')
  await me.looks('where-to-focus-5000')
  const counts = await me.page.locator('.app-column__title').allTextContents()
  assert.equal(counts.length, 3)
  await me.leaves()
})
