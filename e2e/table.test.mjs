// The table that a facilitator fills on a projector: by keyboard, each cell kept as one goes.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser, visit } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { everyoneCanUse, fitsWhenZoomed, picture } from './support/looks.mjs'

const VOICE = '/table?voice=Workshop'

let foothold, browser
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const status = (page) => page.locator('[data-status]')
const kept = (page) => status(page).getByText(/^Kept: /).waitFor()

test('everyone can use the table, and it fits a phone', async () => {
  const { context, page, faults } = await visit(browser, foothold.url)
  await page.goto('/table')
  await everyoneCanUse(page)
  await fitsWhenZoomed(page)
  await picture(page, 'table')
  assert.deepEqual(faults, [])
  await context.close()
})

test('a column is filled by keyboard alone, and is there when one comes back', async () => {
  const { context, page, faults } = await visit(browser, foothold.url)
  await page.goto(`${VOICE}-keys`)
  await page.locator('#interest-0').focus()
  for (const key of ['y', 'Enter', 'n', 'ArrowDown', 'p']) await page.keyboard.press(key)
  await page.locator('#harm-0').focus()
  for (const key of ['4', 'Enter', '3', '-', '4', 'Enter']) await page.keyboard.press(key)
  await page.locator('#reach-0').fill('1.2k')
  await page.keyboard.press('Enter')
  await status(page).getByText(/^Kept: People a year/).waitFor()
  await page.reload()
  const values = await page.locator('#interest-0, #interest-1, #interest-2, #harm-0, #harm-1, #reach-0').evaluateAll((cells) => cells.map((cell) => cell.value))
  assert.deepEqual(values, ['yes', '4', '1200', 'no', '3-4', 'partly'])
  assert.deepEqual(faults, [])
  await context.close()
})

test('Escape puts a cell back as it was, and Delete says not known', async () => {
  const { context, page } = await visit(browser, foothold.url)
  await page.goto(`${VOICE}-escape`)
  const cell = page.locator('#interest-3')
  await cell.focus()
  await page.keyboard.press('y')
  await kept(page)
  await page.keyboard.press('Escape')
  assert.equal(await cell.inputValue(), '')
  await status(page).getByText(/not known\.$/).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.press('Delete')
  assert.equal(await cell.inputValue(), '')
  await context.close()
})

test('where a row stands moves as its answers come in', async () => {
  const { context, page } = await visit(browser, foothold.url)
  await page.goto(`${VOICE}-standing`)
  const row = page.locator('#row-0')
  const before = await row.locator('[data-stands]').textContent()
  await page.locator('#interest-0').selectOption('no')
  await kept(page)
  assert.notEqual(await row.locator('[data-stands]').textContent(), before)
  await context.close()
})

test('a cell that somebody changed meanwhile shows both, and one chooses', async () => {
  const [mine, theirs] = [await visit(browser, foothold.url), await visit(browser, foothold.url)]
  await mine.page.goto(`${VOICE}-two`)
  await theirs.page.goto(`${VOICE}-two`)
  await theirs.page.locator('#capability-1').selectOption('yes')
  await kept(theirs.page)
  await mine.page.locator('#capability-1').selectOption('no')
  const told = status(mine.page)
  await told.getByText('Somebody else changed this to “yes”. You chose “no”.').waitFor()
  // Tall enough that the bar, which stays in sight, covers no row: where it does, one scrolls.
  await mine.page.setViewportSize({ width: 1280, height: 4000 })
  await everyoneCanUse(mine.page)
  await mine.page.getByRole('button', { name: 'Keep mine' }).click()
  await kept(mine.page)
  await theirs.page.reload()
  assert.equal(await theirs.page.locator('#capability-1').inputValue(), 'no')
  await mine.context.close()
  await theirs.context.close()
})

test('what cannot be read is not kept, and says what would be', async () => {
  const { context, page } = await visit(browser, foothold.url)
  await page.goto(VOICE)
  const cell = page.locator('#reach-2')
  const before = await cell.inputValue()
  await cell.fill('lots')
  await page.keyboard.press('Tab')
  await status(page).getByText('Write how many people a year').waitFor()
  assert.equal(await cell.getAttribute('aria-invalid'), 'true')
  await page.getByRole('button', { name: 'Leave it as it was' }).click()
  assert.equal(await cell.inputValue(), before)
  await context.close()
})

test('while the server does not answer nothing is lost, and it can be tried again', async () => {
  const { context, page } = await visit(browser, foothold.url)
  await page.goto(`${VOICE}-lost`)
  await page.route('**/table', (route) => route.abort())
  await page.locator('#operations-2').selectOption('yes')
  await status(page).getByText('Foothold did not answer').waitFor()
  await page.unroute('**/table')
  await page.getByRole('button', { name: 'Try again' }).click()
  await kept(page)
  await page.reload()
  assert.equal(await page.locator('#operations-2').inputValue(), 'yes')
  await context.close()
})

test('without JavaScript the page is saved as a whole', async () => {
  const { context, page } = await visit(browser, foothold.url, { javaScriptEnabled: false })
  await page.goto(`${VOICE}-plain`)
  await page.locator('#interest-0').selectOption('yes')
  await page.locator('#unmet-4').selectOption('2-3')
  await page.locator('#row-4').getByRole('button').click()
  await page.getByText('2 cells are kept.').waitFor()
  assert.match(page.url(), /#row-4$/)
  assert.equal(await page.locator('#unmet-4').inputValue(), '2-3')
  await context.close()
})
