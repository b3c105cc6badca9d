// The first visit of all, and the pages that stand apart from any organisation.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser, visit } from './support/browser.mjs'
import { goToFirstVisit } from './support/door.mjs'
import { startFoothold } from './support/foothold.mjs'
import { everyoneCanUse, fitsWhenZoomed, picture } from './support/looks.mjs'
import { coldCost } from './support/wire.mjs'

let foothold, browser
before(async () => {
  foothold = await startFoothold()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const MOST_BYTES = 60 * 1000
const MOST_REQUESTS = 5

test('the first page on a cold browser is light and asks for little', async () => {
  const { context, page, faults } = await visit(browser, foothold.url)
  const { bytes, requests } = await coldCost(page, '/')
  console.log(`first page: ${bytes} bytes in ${requests.length} requests`)
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`)
  assert.ok(requests.length <= MOST_REQUESTS, requests.join('\n'))
  assert.deepEqual(faults, [])
  await context.close()
})

const PAGES = { '/': 'first', '/method': 'method', '/accessibility': 'accessibility', '/privacy': 'privacy', '/help': 'help', '/no-such-page': 'not-found' }

for (const [path, name] of Object.entries(PAGES)) {
  test(`everyone can use ${path}, and nothing goes wrong in it`, async () => {
    const { context, page, faults } = await visit(browser, foothold.url)
    await page.goto(path)
    assert.match(await page.title(), /Foothold$/)
    assert.equal(await page.locator('h1').count(), 1)
    await everyoneCanUse(page)
    await fitsWhenZoomed(page)
    await picture(page, name)
    assert.deepEqual(faults, [])
    await context.close()
  })
}

test('a keyboard reaches the content of a page first', async () => {
  const { context, page } = await visit(browser, foothold.url)
  await page.goto('/help')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to main content')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main-content')
  await context.close()
})

test('pages are whole without JavaScript', async () => {
  const { context, page, faults } = await visit(browser, foothold.url, { javaScriptEnabled: false })
  for (const path of Object.keys(PAGES)) {
    await page.goto(path)
    assert.ok(await page.locator('h1').isVisible(), path)
    assert.equal(await page.locator('body.js-enabled').count(), 0, path)
  }
  assert.deepEqual(faults, [])
  await context.close()
})

test('nobody gets a cookie but who comes in, and then one that no script can read', async () => {
  const { context, page } = await visit(browser, foothold.url)
  await page.goto('/')
  assert.deepEqual(await context.cookies(), [])
  await goToFirstVisit(page)
  await page.getByRole('button', { name: 'Load the example' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  const cookies = await context.cookies()
  assert.deepEqual(cookies.map(({ httpOnly, sameSite, path }) => [httpOnly, sameSite, path]), [[true, 'Lax', '/']])
  await context.close()
})
