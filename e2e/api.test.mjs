// Somebody makes a token by keyboard, without scripts; a program comes in with it, and is asked everything that the description
// of the API says and much that it does not.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser, visit } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { choose, press, write } from './support/keyboard.mjs'
import { everyoneCanUse, fitsWhenZoomed, picture } from './support/looks.mjs'
import { asked, schemathesis } from './support/schemathesis.mjs'
import { whatIsAmiss } from './support/sound.mjs'

let foothold, browser, token
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

async function looks (page, name) {
  assert.deepEqual(await page.evaluate(whatIsAmiss), [], page.url())
  await everyoneCanUse(page)
  await fitsWhenZoomed(page)
  await picture(page, name)
}

const read = (path, how = {}) => fetch(`${foothold.url}${path}`, { ...how, headers: { authorization: `Bearer ${token}`, ...how.headers } })

test('a token is made by keyboard, shown once, and lets a program in', async () => {
  const { context, page, faults } = await visit(browser, foothold.url)
  await page.goto('/you')
  await press(page, 'link', 'Your tokens')
  await looks(page, 'tokens')
  await write(page, 'What is it for?', 'Monthly report')
  await choose(page, 'Answer')
  await choose(page, 'All else that the role allows: change things, decide, look after people')
  await press(page, 'button', 'Make a token')
  token = await page.locator('.app-token__secret').textContent()
  assert.match(token, /^fh_[0-9a-f]{32}$/)
  await looks(page, 'token-made')
  await page.goto('/people')
  await press(page, 'link', 'Machines')
  await looks(page, 'machines')
  assert.deepEqual(faults, [])
  await context.close()

  const told = await read('/api/v1/settings')
  assert.equal(told.status, 200)
  const feed = await read('/feed.atom')
  assert.equal(feed.headers.get('content-type'), 'application/atom+xml; charset=utf-8')
  assert.equal((await fetch(`${foothold.url}/api/v1/settings`)).status, 401)
})

test('schemathesis finds nothing against the description', { skip: schemathesis ? false : 'schemathesis is not installed', timeout: 1_800_000 }, async () => {
  const { code, said } = await asked(`${foothold.url}/api/openapi.json`, token)
  console.log(said.split('\n').slice(-40).join('\n'))
  assert.equal(code, 0, said)
  // It came in: what is never let in is never asked anything.
  assert.doesNotMatch(said, /Authentication failed/)
})
