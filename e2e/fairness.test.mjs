// Somebody asks who is left behind: by keyboard, without scripts, then on a phone, in forced colours and on paper.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { press, reach } from './support/keyboard.mjs'
import { everyoneCanUse, picture } from './support/looks.mjs'
import { comes } from './support/person.mjs'

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

const part = (id) => me.page.locator(`section[aria-labelledby=${id}]`)

test('where to focus leads to it, and so do strategy and groups', async () => {
  for (const [from, link] of [['/strategy', 'See who is reached and who is not'], ['/groups', 'See who is reached and who is not'], ['/', 'See it drawn, with every group']]) {
    await me.page.goto(from)
    await press(me.page, 'link', link)
    assert.equal(await me.page.locator('h1').textContent(), 'Fairness')
  }
  await me.looks()
})

test('each group has one mark, and the table says the same', async () => {
  const groups = part('groups')
  const rows = await groups.locator('tbody tr').count()
  assert.equal(await groups.locator('svg[role=img] use').count(), rows)
  const told = await groups.locator('svg[role=img]').getAttribute('aria-label')
  for (const row of await groups.locator('tbody tr').all()) {
    const [name, state] = [await row.locator('a').textContent(), await row.locator('td').textContent()]
    assert.ok(told.includes(`${name}: ${state.toLowerCase()}.`), told)
  }
})

test('what a past round cannot tell is not guessed', async () => {
  const rows = part('over-rounds').locator('tbody tr')
  assert.match(await rows.first().textContent(), /Not known then/)
  assert.doesNotMatch(await rows.last().textContent(), /Not known then/)
})

test('the list by size stands beside the few, with why each could not start', async () => {
  assert.match(await part('by-size').textContent(), /Could not start yet: /)
  await press(me.page, 'link', await part('few').locator('a').first().textContent())
  await me.looks()
})

test('on the ground to prepare those that would open are named', async () => {
  await me.page.goto('/groundwork')
  const line = me.page.locator('summary').first()
  await reach(me.page, line)
  await me.page.keyboard.press('Enter')
  assert.ok(await me.page.locator('.app-opened a').first().isVisible())
  await me.looks()
})

test('a mark on the line of time leads to what happened', async () => {
  await me.page.goto('/strategy')
  const marks = part('when').locator('svg a')
  assert.equal(await marks.count(), await part('when').locator('li').count())
  await reach(me.page, marks.first())
  await Promise.all([me.page.waitForURL(/\/(decisions|exemplars)\//), me.page.keyboard.press('Enter')])
})

test('it looks right at a desk, on a phone, in forced colours and on paper', async () => {
  const other = await comes(browser, foothold.url)
  for (const [where, name] of [['/strategy', 'strategy-example'], ['/groundwork', 'groundwork-example'], ['/fairness', 'fairness']]) {
    await other.page.goto(where)
    await other.looks(name)
  }
  await other.page.emulateMedia({ forcedColors: 'active' })
  await everyoneCanUse(other.page)
  const fill = (look) => other.page.locator(`.app-part--${look}`).first().evaluate((one) => getComputedStyle(one).fill)
  assert.notEqual(await fill('solid'), await fill('empty'))
  await other.page.emulateMedia({ forcedColors: null })
  await picture(other.page, 'fairness')
  await other.leaves()
  await me.leaves()
})
