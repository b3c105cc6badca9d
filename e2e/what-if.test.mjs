// Somebody tries a change on the example and sees what it would do, by keyboard and without scripts; nothing is kept.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { pick, press } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'

let foothold, browser, me, shared
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const says = async (text) => assert.ok(await me.page.getByText(text).first().isVisible(), `${me.page.url()} does not say ${text}`)
const supposes = (label, entry) => pick(me.page, me.page.getByLabel(label, { exact: true }), entry)

test('where to focus leads to it, and it begins with nothing changed', async () => {
  await me.page.goto('/')
  await press(me.page, 'link', /^What if\?/)
  await me.looks('what-if')
  await says('Nothing is changed yet.')
})

test('what would enter and leave stands beside today', async () => {
  await press(me.page, 'link', 'Hardship payments arrive too late to help')
  await me.looks('what-if-about')
  await supposes('Interest', 'Senior managers are interested')
  await supposes('Team and room', 'The team is willing and has room')
  await supposes('Skills and learning', 'We can do it, and learn from it')
  await press(me.page, 'button', 'Try it')
  await me.looks('what-if-then')
  await says('“Hardship payments arrive too late to help” would enter the few')
  shared = me.page.url()
})

test('the same address shows it to others, and one thing less is one step away', async () => {
  await me.page.goto(shared)
  await says('would enter the few')
  await press(me.page, 'link', /^Leave this out ?: .*The team is willing/)
  await says('The few would stay the same.')
})

test('a number that is chosen takes the place of the one before', async () => {
  await supposes('How many at once?', 'Four at once')
  await press(me.page, 'button', 'Try it')
  await supposes('How many at once?', 'None at once')
  await press(me.page, 'button', 'Try it')
  await says('None at once')
  assert.equal(await me.page.locator('#supposed + ul li').filter({ hasText: 'at once' }).count(), 1)
})

test('nothing of it was kept', async () => {
  await me.page.goto('/problems/F08')
  await says('Prepare the ground')
  await press(me.page, 'link', 'What if it were otherwise?')
  await says('Nothing is changed yet.')
})

test('nothing went wrong on the way', () => me.leaves())
