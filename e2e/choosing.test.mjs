// What matters most, in numbers: without scripts and by keyboard; and with scripts, where a slider moves the number.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { choose, press, reach, write } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'

const PAGE = '/settings/choosing'

let foothold, browser, me, scripted
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
  scripted = await comes(browser, foothold.url)
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const says = async (text) => assert.ok(await me.page.getByText(text).first().isVisible(), `${me.page.url()} does not say ${text}`)
const number = (page, heading, side) => page.getByRole('group', { name: heading }).getByLabel(side, { exact: true })
const untick = async (page, box) => {
  await reach(page, box)
  await page.keyboard.press('Space')
}
const rows = (page) => page.locator('.app-choosing__table tbody tr')

test('the three ready choices stand beside each other with what each would do', async () => {
  await me.page.goto(PAGE)
  await me.looks('choosing')
  assert.equal(await rows(me.page).count(), 3)
  assert.equal(await me.page.getByText('This is how it is now.').count(), 1)
  assert.ok(!await me.page.locator('#most-reach').isVisible(), 'numbers show where they are chosen')
})

test('numbers that cannot all hold are refused in words beside the field', async () => {
  await choose(me.page, 'We say it in numbers')
  await write(me.page, number(me.page, 'How hard it hits counts for', 'At least'), '60')
  await write(me.page, number(me.page, 'How badly they are served counts for', 'At least'), '50')
  await press(me.page, 'button', 'See what it does')
  await me.looks()
  await says('Together these make 110 %')
})

test('what the numbers do is shown beside the ready choices, and not saved', async () => {
  await write(me.page, number(me.page, 'How hard it hits counts for', 'At least'), '0')
  await write(me.page, number(me.page, 'How badly they are served counts for', 'At least'), '0')
  await write(me.page, number(me.page, 'How badly off they are counts for', 'At least'), '0')
  await write(me.page, number(me.page, /size/, 'At most'), '100')
  await write(me.page, number(me.page, /size/, 'At least'), '90')
  for (const word of ['harm', 'unmet']) await untick(me.page, me.page.locator(`[name=order][value=${word}]`))
  await press(me.page, 'button', 'See what it does')
  await me.looks()
  assert.equal(await rows(me.page).count(), 4)
  await says('Size counts for at least 90 %.')
  assert.equal(await number(me.page, /size/, 'At least').inputValue(), '90')
})

test('they are saved once it was seen what changes, and come back as numbers', async () => {
  await press(me.page, 'button', 'Continue')
  await me.looks()
  await says('What matters most: Size counts for at least 90 %.')
  await press(me.page, 'button', 'Save')
  await says('Size counts for at least 90 %')
  await me.page.goto(PAGE)
  await me.looks()
  assert.ok(await me.page.getByLabel('We say it in numbers').isChecked())
  assert.equal(await number(me.page, /size/, 'At least').inputValue(), '90')
})

test('with scripts a slider moves the number and the number moves the slider', async () => {
  const { page } = scripted
  await page.goto(PAGE)
  const field = number(page, /size/, 'At most')
  const slider = page.getByRole('slider', { name: 'How many people it touches (size) counts for at most, as a slider' })
  await reach(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('95')
  assert.equal(await slider.inputValue(), '95')
  await reach(page, slider)
  await page.keyboard.press('ArrowLeft')
  assert.equal(await field.inputValue(), '94')
  await scripted.looks('choosing-numbers')
  await press(page, 'button', 'See what it does')
  await scripted.looks('choosing-seen')
  assert.ok(await page.getByText('Size counts for at most 94 %.').isVisible())
})

test('nothing went wrong on the way', async () => {
  await me.leaves()
  await scripted.leaves()
})
