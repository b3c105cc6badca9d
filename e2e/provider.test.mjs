// People come in by the word of the place where they sign in already: a real provider, on this machine.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser, visit } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { choose, press, reach, write } from './support/keyboard.mjs'
import { everyoneCanUse, fitsWhenZoomed, picture } from './support/looks.mjs'
import { startProvider } from './support/provider.mjs'
import { whatIsAmiss } from './support/sound.mjs'

const PEOPLE = [
  { id: 'ann', name: 'Ann Author', email: 'ann@fernley.example', groups: [] },
  { id: 'bob', name: 'Bob Builder', email: 'bob@elsewhere.example', groups: ['change team'] },
  { id: 'eve', name: 'Eve Elsewhere', email: 'eve@elsewhere.example', groups: ['canteen'] },
  { id: 'mal', name: 'Mal Mistaken', email: 'mal@fernley.example', verified: false }
]

let provider, foothold, browser
before(async () => {
  foothold = await startExample({
    settings: async (url) => {
      const [backTo, signedOutTo] = [`${url}/sign-in/provider/back`, `${url}/signed-out`]
      provider = await startProvider({ people: PEOPLE, backTo, signedOutTo })
      return {
        FOOTHOLD_OIDC_ISSUER: provider.issuer,
        FOOTHOLD_OIDC_CLIENT_ID: provider.clientId,
        FOOTHOLD_OIDC_CLIENT_SECRET: provider.clientSecret,
        FOOTHOLD_OIDC_NAME: 'Fernley'
      }
    }
  })
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
  await provider?.stop()
})

/** Somebody whom Foothold does not know yet, or no more. */
async function comes (options = {}) {
  return await visit(browser, foothold.url, { stranger: true, provider: provider.issuer, ...options })
}

async function goesToTheProvider (page) {
  await page.goto('/sign-in?to=%2Fproblems')
  await press(page, 'button', 'Sign in with Fernley')
}

/** Signs in as one of the people, by keyboard. */
async function signsIn (page, who) {
  await goesToTheProvider(page)
  assert.equal(new URL(page.url()).origin, provider.issuer)
  await press(page, 'button', who)
}

async function looks (page) {
  assert.deepEqual(await page.evaluate(whatIsAmiss), [], page.url())
  await everyoneCanUse(page)
  await fitsWhenZoomed(page)
}

test('nobody comes in before a rule lets them', async () => {
  const { context, page, faults } = await comes()
  await signsIn(page, 'Ann Author')
  await page.getByText('nobody has said yet that you may come in').waitFor()
  assert.equal(new URL(page.url()).origin, foothold.url)
  await looks(page)
  await picture(page, 'sign-in-no-rule')
  await page.goto('/problems')
  assert.equal(new URL(page.url()).pathname, '/sign-in')
  assert.deepEqual(faults, [])
  await context.close()
})

test('an administrator writes the rules, by keyboard alone', async () => {
  const { context, page, faults } = await visit(browser, foothold.url)
  await page.goto('/settings')
  await press(page, 'link', /who may come in by your own sign-in/)
  await looks(page)
  await write(page, 'Domains', 'everywhere')
  await choose(page, 'Reader')
  await press(page, 'button', 'Save')
  await looks(page)
  await picture(page, 'sign-in-rules')
  await write(page, 'Domains', 'fernley.example')
  await write(page, 'Groups for “Facilitator”', 'change team')
  await press(page, 'button', 'Save')
  await page.getByText('change team: facilitator · fernley.example: reader').waitFor()
  assert.deepEqual(faults, [])
  await context.close()
})

for (const javaScriptEnabled of [true, false]) {
  test(`an address of the domain lets in, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const { context, page, faults } = await comes({ javaScriptEnabled })
    await signsIn(page, 'Ann Author')
    assert.equal(new URL(page.url()).pathname, '/problems')
    await page.getByRole('link', { name: 'Ann Author' }).waitFor()
    await page.goto('/you')
    await page.getByText('You are here as Reader').waitFor()
    await page.getByText('Signed in through the organisation’s own sign-in').first().waitFor()
    assert.deepEqual(faults, [])
    await context.close()
  })
}

test('a group gives a role', async () => {
  const { context, page, faults } = await comes()
  await signsIn(page, 'Bob Builder')
  await page.goto('/you')
  await page.getByText('You are here as Facilitator').waitFor()
  assert.deepEqual(faults, [])
  await context.close()
})

test('nobody comes in without a rule, nor by an address that nobody vouches for', async () => {
  for (const who of ['Eve Elsewhere', 'Mal Mistaken']) {
    const { context, page, faults } = await comes()
    await signsIn(page, who)
    await page.getByText('nobody has said yet that you may come in').waitFor()
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('who says no at the provider can try again', async () => {
  const { context, page, faults } = await comes()
  await signsIn(page, 'Nobody')
  await page.getByText('You were not signed in there').waitFor()
  await looks(page)
  await press(page, 'button', 'Sign in with Fernley')
  await press(page, 'button', 'Ann Author')
  assert.equal(new URL(page.url()).pathname, '/problems')
  assert.deepEqual(faults, [])
  await context.close()
})

test('one signs out here, and then at the provider', async () => {
  const { context, page, faults } = await comes()
  await signsIn(page, 'Ann Author')
  await press(page, 'button', 'Sign out')
  assert.equal(new URL(page.url()).pathname, '/signed-out')
  await looks(page)
  await picture(page, 'signed-out')
  await page.goto('/problems')
  assert.equal(new URL(page.url()).pathname, '/sign-in')
  await goesToTheProvider(page)
  assert.equal(new URL(page.url()).pathname, '/problems', 'the provider knows her still')
  await press(page, 'button', 'Sign out')
  await reach(page, page.getByRole('button', { name: 'Sign out of Fernley' }))
  await page.keyboard.press('Enter')
  await leavesTheProvider(page)
  await page.waitForURL((url) => url.pathname === '/signed-out')
  assert.equal(await page.getByRole('button', { name: 'Sign out of Fernley' }).count(), 0)
  await goesToTheProvider(page)
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
  assert.deepEqual(faults, [])
  await context.close()
})

/** The provider asks whether one means it. */
async function leavesTheProvider (page) {
  await page.waitForURL((url) => url.origin === provider.issuer)
  const sure = page.locator('button[name=logout]')
  await sure.waitFor()
  await sure.click()
}

test('a provider that fails is told with a reference, once in the log, and keeps nobody from the other ways', async () => {
  const { context, page } = await comes()
  provider.misbehave('audience')
  await goesToTheProvider(page)
  await page.getByRole('button', { name: 'Ann Author' }).click()
  await page.getByText('Tell them this reference').waitFor()
  const reference = await page.locator('main strong').textContent()
  assert.equal(foothold.said().split(reference).length, 2, foothold.said())
  assert.ok(!foothold.said().includes(provider.clientSecret))
  await context.close()
})
