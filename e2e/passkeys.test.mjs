// Somebody makes a passkey, signs in with it and removes it, with a device that lives in the browser.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { giveDevice } from './support/authenticator.mjs'
import { startBrowser, visit } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { press, reach, write } from './support/keyboard.mjs'
import { everyoneCanUse, fitsWhenZoomed, picture } from './support/looks.mjs'
import { whatIsAmiss } from './support/sound.mjs'

let foothold, browser
before(async () => {
  foothold = await startExample({ host: 'localhost' })
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

async function looks (page) {
  assert.deepEqual(await page.evaluate(whatIsAmiss), [], page.url())
  await everyoneCanUse(page)
  await fitsWhenZoomed(page)
}

test('a passkey is made, used and removed, by keyboard alone', async () => {
  const { context, page, faults } = await visit(browser, foothold.url)
  const device = await giveDevice(page)
  await page.goto('/you')
  await press(page, 'link', 'Your passkeys')
  await looks(page)

  await write(page, 'What do you call it?', 'My phone')
  await press(page, 'button', 'Add a passkey')
  await page.getByText('The passkey is kept.').waitFor()
  await page.getByText('My phone', { exact: true }).waitFor()
  assert.equal((await device.passkeys()).length, 1)
  await looks(page)
  await picture(page, 'passkeys')

  await press(page, 'button', 'Sign out')
  await page.goto('/sign-in?to=%2Fproblems')
  await looks(page)
  await picture(page, 'sign-in-passkey')
  await press(page, 'button', 'Sign in with a passkey')
  assert.equal(new URL(page.url()).pathname, '/problems')

  await page.goto('/you/passkeys')
  await page.getByText('Last used').waitFor()
  await press(page, 'button', 'Remove My phone')
  await page.getByText('The passkey is removed.').waitFor()
  await page.getByText('You have none yet.').waitFor()

  await page.goto('/activity')
  for (const line of ['Added a passkey', 'Signed in with a passkey', 'Took a passkey out']) {
    await page.getByText(line).first().waitFor()
  }

  await press(page, 'button', 'Sign out')
  await press(page, 'button', 'Sign in with a passkey')
  await page.getByText('That passkey did not let you in.').first().waitFor()
  assert.equal(new URL(page.url()).pathname, '/sign-in/passkey')
  await looks(page)
  assert.deepEqual(faults, [])
  await context.close()
})

test('a device that says no is told of beside the button, and nothing is sent', async () => {
  const { context, page } = await visit(browser, foothold.url, { stranger: true })
  const device = await giveDevice(page)
  await device.refuses()
  await page.goto('/sign-in')
  await reach(page, page.getByRole('button', { name: 'Sign in with a passkey' }))
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'did not let you in' }).waitFor()
  assert.equal(new URL(page.url()).pathname, '/sign-in')
  await context.close()
})

test('without scripts there is no button that does nothing', async () => {
  const { context, page, faults } = await visit(browser, foothold.url, { stranger: true, javaScriptEnabled: false })
  await page.goto('/sign-in')
  assert.equal(await page.getByRole('button', { name: 'Sign in with a passkey' }).count(), 0)
  assert.ok(await page.getByRole('button', { name: 'Sign in' }).isVisible())
  assert.deepEqual(faults, [])
  await context.close()
})
