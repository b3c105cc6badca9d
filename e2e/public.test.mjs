// An organisation opens its public pages by keyboard and without scripts; a stranger reads them, on a phone too, and puts something forward.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { choose, press, write } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'

let foothold, browser, me, stranger
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
  stranger = await comes(browser, foothold.url, { scripts: false, stranger: true })
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const says = async (who, text) => assert.ok(await who.page.getByText(text).first().isVisible(), `${who.page.url()} does not say ${text}`)

test('at first a stranger finds nothing', async () => {
  const answer = await stranger.page.goto('/public')
  assert.equal(answer.status(), 404)
})

test('what to show is chosen thing by thing, after seeing it as the public would', async () => {
  await me.page.goto('/settings')
  await press(me.page, 'link', /Change.*public pages/)
  await me.looks()
  await press(me.page, 'link', /What we decided/)
  await me.looks()
  assert.equal(await me.page.locator('input:checked').count(), 0)
  await press(me.page, 'link', /Change the words ?: Decision 1/)
  await me.looks()
  await write(me.page, 'Why these?', 'People wait longest for these.')
  await press(me.page, 'button', 'Save')
  await choose(me.page, /Show this to everyone ?: Decision 1/)
  await press(me.page, 'button', 'Save')
  await says(me, 'Saved.')
  await me.page.goto('/settings/open/work')
  await choose(me.page, me.page.getByRole('checkbox').first())
  await press(me.page, 'button', 'Save')
})

test('the pages are opened', async () => {
  await me.page.goto('/settings/open')
  await choose(me.page, 'Yes, anyone can read them')
  await choose(me.page, 'Anyone may put forward a problem there')
  await press(me.page, 'button', 'Save')
  await says(me, 'Saved.')
  await says(me, 'Yes, anyone can read them')
})

test('a stranger reads what was chosen, and no cookie is set', async () => {
  await stranger.page.goto('/public')
  await stranger.looks()
  await press(stranger.page, 'link', 'What we decided')
  await stranger.looks()
  await says(stranger, 'People wait longest for these.')
  for (const place of ['What we are working on', 'What we are preparing', 'What we learned', 'Problems and opportunities', 'How we choose']) {
    await press(stranger.page, 'link', place)
    await stranger.looks()
  }
  const data = await stranger.page.request.get('/public/decisions.json')
  assert.equal((await data.json()).items[0].more, 'People wait longest for these.')
  assert.deepEqual(await stranger.page.context().cookies(), [])
})

test('a stranger puts a problem forward, and it waits for somebody to read it', async () => {
  await stranger.page.goto('/public/suggest')
  await stranger.looks()
  await press(stranger.page, 'button', 'Put it forward')
  await stranger.looks()
  await write(stranger.page, 'What is it, in a line?', 'Bins are left open after they are emptied')
  await press(stranger.page, 'button', 'Put it forward')
  await says(stranger, 'Nobody has read it yet.')
  await me.page.goto('/suggestions')
  await says(me, 'Bins are left open after they are emptied')
  assert.deepEqual(await stranger.page.context().cookies(), [])
})

test('on a phone nothing is cut off', async () => {
  await stranger.page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['/public', '/public/decisions', '/public/method', '/public/suggest', '/accessibility', '/privacy']) {
    await stranger.page.goto(path)
    const wide = await stranger.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.equal(wide, 0, path)
  }
})

test('with scripts the pages are as good', async () => {
  const other = await comes(browser, foothold.url)
  await other.page.goto('/settings/open')
  await other.looks('in-the-open')
  for (const [path, name] of [['/settings/open/decisions', 'preview'], ['/settings/open/problems', 'preview-problems'], ['/settings/open/decisions/1', 'public-words'], ['/settings/statements', 'statements'], ['/statements/data-protection', 'data-protection'], ['/statements/equality', 'equality'], ['/public', 'public'], ['/public/decisions', 'public-decisions'], ['/public/method', 'public-method'], ['/public/suggest', 'public-suggest']]) {
    await other.page.goto(path)
    await other.looks(name)
  }
  await other.leaves()
})

test('the pages are taken back, and a stranger finds nothing again', async () => {
  await me.page.goto('/settings/open')
  await choose(me.page, 'No, nobody outside sees anything')
  await press(me.page, 'button', 'Save')
  // A browser may keep what it has for five minutes; the server has nothing any more.
  const answer = await stranger.page.request.get('/public')
  assert.equal(answer.status(), 404)
})
