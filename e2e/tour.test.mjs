// Somebody looks round in five steps: on the example and on an organisation of their own, by keyboard and without scripts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { comesIn } from './support/door.mjs'
import { startExample } from './support/example.mjs'
import { startFoothold } from './support/foothold.mjs'
import { press } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'

const PAGES = [/\/$/, /\/problems\/[^/]+$/, /\/table$/, /\/groundwork$/, /\/decisions\/new$/]

let foothold, browser, me
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const panel = (page) => page.getByRole('region', { name: /^Step \d of 5/ })
const step = async (page) => Number((await panel(page).getByRole('heading').innerText()).match(/^Step (\d) of 5/)[1])

test('the example offers it, and each step leads to the next', async () => {
  await me.page.goto('/')
  await me.looks()
  await press(me.page, 'link', 'Look round in five steps')
  for (const [at, page] of PAGES.entries()) {
    assert.equal(await step(me.page), at + 1)
    assert.match(new URL(me.page.url()).pathname, page)
    await me.looks()
    if (at + 1 < PAGES.length) await press(me.page, panel(me.page).getByRole('button', { name: 'Next' }))
  }
})

test('one can go back a step, and end it anywhere', async () => {
  await press(me.page, panel(me.page).getByRole('link', { name: 'Back' }))
  assert.equal(await step(me.page), 4)
  await press(me.page, panel(me.page).getByRole('link', { name: 'End the tour' }))
  assert.equal(await panel(me.page).count(), 0)
  await me.page.getByRole('link', { name: 'Look round in five steps' }).waitFor()
})

test('it shows with scripts and on a phone as it does without', async () => {
  const scripted = await comes(browser, foothold.url)
  await scripted.page.goto('/?tour=1')
  await scripted.looks('tour-1')
  await press(scripted.page, panel(scripted.page).getByRole('button', { name: 'Next' }))
  await scripted.looks('tour-2')
  await scripted.page.goto('/help')
  await scripted.looks('help')
  await scripted.leaves()
})

test('on an organisation of one’s own help leads to it, and it says what is still empty', async () => {
  const own = await startFoothold()
  try {
    await comesIn(own.url, '/first-visit', { name: 'Anytown Council', role: 'Facilitator' })
    const they = await comes(browser, own.url, { scripts: false })
    await they.page.goto('/help')
    await press(they.page, 'link', 'look round in five steps')
    for (let at = 1; at <= PAGES.length; at++) {
      assert.equal(await step(they.page), at)
      assert.match(await panel(they.page).innerText(), /still empty|Nothing is planned/)
      await they.looks()
      if (at < PAGES.length) await press(they.page, panel(they.page).getByRole('button', { name: 'Next' }))
    }
    await they.leaves()
  } finally {
    await own.stop()
  }
})

test('nothing went wrong on the way', () => me.leaves())
