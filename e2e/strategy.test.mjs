// The strategy before any round has closed, after one and after two; without scripts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as begin from './steps/begin.mjs'
import * as round from './steps/round.mjs'
import { startBrowser } from './support/browser.mjs'
import { startFoothold } from './support/foothold.mjs'
import { reach } from './support/keyboard.mjs'
import { riverton } from './support/lists.mjs'
import { everyoneCanUse, picture } from './support/looks.mjs'
import { comes } from './support/person.mjs'

let foothold, browser, me
before(async () => {
  foothold = await startFoothold()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
  await begin.nameTheOrganisation(me, 'Riverton Council')
  await begin.bringIn(me, 'problems', riverton)
})
after(async () => {
  await me?.leaves()
  await browser?.close()
  await foothold?.stop()
})

const words = (part) => me.page.locator(`section[aria-labelledby=${part}] .app-entry`).allTextContents()
const drawings = () => me.page.locator('svg[role=img]')

async function strategy () {
  await me.page.goto('/strategy')
  await me.looks()
}

test('before any round it says what will stand here', async () => {
  await strategy()
  assert.ok(await me.page.getByText('No round has closed with a decision yet.').isVisible())
  assert.equal(await drawings().count(), 0)
})

test('one round is told, and no trend of it', async () => {
  await round.asProposed(me, 1)
  await strategy()
  assert.ok(await me.page.getByText('One round alone shows no trend.').isVisible())
  for (const sentence of await words('growth')) assert.match(sentence, /in round 1, /i)
  assert.equal(await me.page.locator('section[aria-labelledby=again]').count(), 0)
  assert.equal(await drawings().count(), 6)
})

test('after two, what came up in both has a way to plan ground for it', async () => {
  await round.asProposed(me, 2)
  await strategy()
  const again = await words('again')
  assert.ok(again.some((one) => one.includes('Room in Streets came up in both rounds.')), again.join('\n'))
  const plan = me.page.getByRole('link', { name: /^Plan this ?: room in Streets$/ })
  await reach(me.page, plan)
  await Promise.all([me.page.waitForURL('**/groundwork/new?*'), me.page.keyboard.press('Enter')])
  await me.looks()
})

test('who was never served is named, and the charts say in words and in tables what they draw', async () => {
  await strategy()
  const served = await words('served')
  assert.ok(served.some((one) => one.startsWith('Never served so far: ')), served.join('\n'))
  const told = await drawings().first().getAttribute('aria-label')
  const row = await me.page.locator('section[aria-labelledby=takes] tbody tr').first().locator('td').first().textContent()
  assert.match(told, new RegExp(`^Interest\\. Round 1: ${row}\\.`))
  assert.equal(await me.page.locator('section[aria-labelledby=takes] tbody tr').count(), 3)
})

test('columns and marks are still there in forced colours, and all is there with scripts too', async () => {
  const other = await comes(browser, foothold.url)
  await other.page.goto('/strategy')
  await other.looks('strategy')
  await other.page.emulateMedia({ forcedColors: 'active' })
  await everyoneCanUse(other.page)
  const fill = (part) => other.page.locator(`.app-chart__${part}`).first().evaluate((one) => getComputedStyle(one).fill)
  assert.notEqual(await fill('full'), await fill('whole'))
  const border = await other.page.locator('.app-time').first().evaluate((one) => getComputedStyle(one).borderTopWidth)
  assert.equal(border, '7px')
  await other.page.emulateMedia({ forcedColors: null })
  await picture(other.page, 'strategy')
  await other.leaves()
})
