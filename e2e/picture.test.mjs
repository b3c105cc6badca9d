// The whole list as a picture: reached from where to focus, read by its tables, and followed by keyboard, without scripts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { startBrowser, WIDTHS } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { press, reach } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'

const MOST_BYTES = 60_000

let foothold, browser, me, seeing
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
  seeing = await comes(browser, foothold.url)
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const counts = async (cells) => (await cells.allTextContents()).map(Number).filter((count) => count > 0)

test('where to focus leads to it, and everyone can use it', async () => {
  await me.page.goto('/')
  await press(me.page, 'link', 'See the whole list as a picture')
  await me.looks()
  await seeing.page.goto('/picture')
  await seeing.looks('picture')
})

test('a phone shows it without going sideways', async () => {
  const before = seeing.page.viewportSize()
  await seeing.page.setViewportSize({ width: WIDTHS.phone, height: 800 })
  const width = await seeing.page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(width <= WIDTHS.phone, `it is ${width} pixels wide`)
  await seeing.page.setViewportSize(before)
})

test('the marks of a cell are as many as its number and its row of the table say', async () => {
  const cells = await me.page.locator('.app-cells tbody td').all()
  for (const cell of cells) {
    const told = Number(await cell.locator('.app-cells__count').textContent())
    assert.equal(await cell.locator('a').count(), told)
  }
  const rows = me.page.locator('#grid ~ .govuk-table .govuk-table__cell--numeric')
  assert.deepEqual(await counts(rows), await counts(me.page.locator('.app-cells__count')))
})

test('a mark leads to its page by keyboard, and no two marks overlap', async () => {
  const marks = seeing.page.locator('.app-cells a')
  const boxes = await marks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
  const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  assert.ok(!boxes.some((a, at) => boxes.slice(at + 1).some((b) => overlap(a, b))))
  const mark = me.page.locator('.app-cells a').first()
  const [title] = (await mark.locator('title').textContent()).split(': ')
  await reach(me.page, mark)
  await press(me.page, mark)
  assert.match(await me.page.locator('h1').textContent(), new RegExp(title))
})

test('the page is small', async () => {
  const told = await seeing.page.goto('/picture')
  const bytes = gzipSync(await told.body()).length
  assert.ok(bytes < MOST_BYTES, `${bytes} bytes`)
})

test('nothing went wrong on the way', async () => {
  await me.leaves()
  await seeing.leaves()
})
