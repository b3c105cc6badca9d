// The scene is set, what says the same becomes one, and a slip is undone: without scripts, by keyboard alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { choose, press, write } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'
import { putForward as forward } from './steps/forward.mjs'

let foothold, browser, me
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
})
after(async () => {
  await me?.leaves()
  await browser?.close()
  await foothold?.stop()
})

const main = () => me.page.locator('main')
const path = () => new URL(me.page.url()).pathname

const putForward = (title) => forward(me.page, title)

test('a service says who runs it', async () => {
  const { page, looks } = me
  await page.goto('/services')
  await press(page, main().locator('tbody a').first())
  await press(page, 'link', /who runs it$/)
  await looks()
  await write(page, 'Role', 'Head of customer services')
  await press(page, 'button', 'Save')
  await looks()
  assert.match(await main().innerText(), /Head of customer services/)
})

test('a group says who they are, and its fairness check finds something plain', async () => {
  const { page, looks } = me
  await page.goto('/groups')
  await write(page, 'Name', 'Boat dwellers')
  await press(page, 'button', 'Add')
  await press(page, 'link', 'Boat dwellers')
  await looks()
  const group = path()
  await press(page, 'link', 'Change who they are')
  await looks()
  await write(page, 'Roughly how many are they?', 'a few')
  await press(page, 'button', 'Save')
  await looks()
  await choose(page, 'Communities')
  await write(page, 'Roughly how many are they?', '40-60')
  await press(page, 'button', 'Save')
  assert.match(await main().innerText(), /40 to 60 people/)
  await press(page, 'link', 'Begin the fairness check')
  await looks()
  await choose(page, page.locator('[name=served][value=not-at-all]'))
  await choose(page, page.locator('[name=deprived][value=yes]'))
  await press(page, 'button', 'Save')
  assert.equal(path(), group)
  await looks()
  assert.match(await main().innerText(), /served worse than others/)
  assert.match(await main().innerText(), /Consider a full equality impact assessment/)
})

test('what is there already is asked about, merged, and made two again', async () => {
  const { page, looks } = me
  const stays = await putForward('Boat dwellers cannot get post at their moorings')
  await putForward('Boat dwellers can not get post at moorings')
  assert.equal(path(), '/problems/new', 'it is asked first')
  await looks()
  await press(page, 'button', 'It is none of these: put it forward')
  const goes = path()
  await looks()
  await press(page, 'link', 'It is the same as another: merge them')
  await looks()
  await press(page, 'button', 'Merge them')
  await looks()
  await choose(page, /^Boat dwellers cannot/)
  await press(page, 'button', 'Merge them')
  assert.equal(path(), stays)
  await looks()
  await page.goto(goes)
  await looks()
  await press(page, 'link', /^Undo .*parked/i)
  await looks()
  await press(page, 'button', 'Undo this')
  assert.equal(path(), '/activity')
  await looks()
  await page.goto(goes)
  assert.equal(await main().getByText('Merged into').count(), 0)
})

test('a problem is parked, taken up, split and linked', async () => {
  const { page, looks } = me
  const problem = await putForward('Letters about moorings confuse people')
  await press(page, 'link', 'Park it')
  await looks()
  await press(page, 'button', 'Park it')
  await looks()
  await write(page, 'Why does it wait, and for what?', 'The river authority decides in spring')
  await press(page, 'button', 'Park it')
  await looks()
  await press(page, 'button', 'Take it up again')
  await press(page, 'link', 'Split it into parts')
  await looks()
  await write(page, 'What are its parts?', 'The words of the letters are long')
  await press(page, 'button', 'Split it')
  await looks()
  await write(page, 'What are its parts?', 'The words are long')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nobody says whom to call')
  await press(page, 'button', 'Split it')
  await looks()
  assert.equal(path(), problem)
  await press(page, 'link', 'Link it to a related one')
  await write(page, 'Look for another', 'post at their')
  await press(page, 'button', 'Look')
  await looks()
  await choose(page, /^Boat dwellers cannot/)
  await press(page, 'button', 'Link them')
  await looks()
  await press(page, 'button', /^Take this link away/)
  assert.equal(await main().getByText('Related to').count(), 0)
})

test('a past day is seen beside today', async () => {
  const { page, looks } = me
  await page.goto('/activity')
  await press(page, 'link', 'See how things stood on a past day')
  await looks()
  await write(page, 'Day', '31')
  await write(page, 'Month', '2')
  await write(page, 'Year', '2026')
  await press(page, 'button', 'Show that day')
  await looks()
  await write(page, 'Day', '28')
  await press(page, 'button', 'Show that day')
  await looks()
  assert.match(await main().innerText(), /Not put forward yet/)
})
