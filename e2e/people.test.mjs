// People come in, look after themselves, and are out at once when they are taken out: without scripts, by keyboard alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as begin from './steps/begin.mjs'
import { startBrowser } from './support/browser.mjs'
import { startFoothold } from './support/foothold.mjs'
import { choose, press, reach, write } from './support/keyboard.mjs'
import { startMailServer } from './support/mail-server.mjs'
import { comes } from './support/person.mjs'

const PASSPHRASE = 'pebble tractor violin'
const LONGEST_MAIL_MS = 60_000

let mail, foothold, browser, me, jo
before(async () => {
  mail = await startMailServer()
  foothold = await startFoothold({
    settings: (url) => ({
      FOOTHOLD_SMTP: `127.0.0.1:${mail.port}`,
      FOOTHOLD_SMTP_TLS: 'none',
      FOOTHOLD_MAIL_FROM: 'Foothold <foothold@fernley.example>',
      FOOTHOLD_ADDRESS: url
    })
  })
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
  jo = await comes(browser, foothold.url, { scripts: false, stranger: true })
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
  await mail?.stop()
})

const path = (page) => new URL(page.url()).pathname

/** The link to come in by in the latest message to an address, once there is one more than `known`. */
async function mailed (to, known) {
  const latest = Date.now() + LONGEST_MAIL_MS
  while (Date.now() < latest) {
    const theirs = mail.received.filter((one) => one.to.includes(to))
    if (theirs.length > known) {
      const text = theirs.at(-1).raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')
      return text.match(/\/sign-in\/link\/[0-9a-f]{32}/)[0]
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`no message came to ${to}`)
}

/** Gives an address and a passphrase on one's own page. */
async function choosesAPassphrase ({ page, looks }, email) {
  await page.goto('/you')
  await looks('you')
  await write(page, 'Email address', email)
  await press(page, 'button', 'Keep this address')
  await write(page, 'New passphrase', 'password')
  await press(page, 'button', 'Keep this passphrase')
  await looks('you-error')
  await write(page, 'New passphrase', PASSPHRASE)
  await press(page, 'button', 'Keep this passphrase')
  await page.getByText('Your passphrase is kept.').waitFor()
  await looks()
}

async function signsIn ({ page, looks }, email, passphrase) {
  await page.goto('/sign-in')
  await looks('sign-in')
  await write(page, 'Email address', email)
  await write(page, 'Passphrase', passphrase)
  await press(page, 'button', 'Sign in')
}

test('whoever starts Foothold chooses a passphrase', async () => {
  const { page } = me
  await begin.nameTheOrganisation(me, 'Riverton Council')
  const reminder = page.getByRole('region', { name: 'Your way back' })
  await page.goto('/problems')
  await reminder.waitFor()
  await choosesAPassphrase(me, 'alex@riverton.example')
  await page.goto('/problems')
  assert.equal(await reminder.count(), 0)
})

test('a pasted list is invited; one comes in by the link in a message, and can come back', async () => {
  const { page, looks } = me
  await page.goto('/people')
  await looks('people')
  await press(page, 'button', 'Invite people')
  await looks('invite')
  await press(page, 'button', 'Invite them')
  await looks('invite-error')
  await write(page, 'Who?', 'Jo Smith, jo@riverton.example')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Amir Khan')
  await choose(page, 'Reader')
  await press(page, 'button', 'Invite them')
  await looks('invited')
  assert.equal(await page.locator('code', { hasText: '/sign-in/link/' }).count(), 2)
  const words = page.locator('summary', { hasText: 'Words for an email to Amir Khan' })
  await reach(page, words)
  await page.keyboard.press('Enter')
  assert.match(await page.locator('#letter-2').inputValue(), /invites you.*reader.*\/sign-in\/link\//s)
  await looks('invited-words')

  await jo.page.goto(await mailed('jo@riverton.example', 0))
  await jo.looks('come-in')
  await press(jo.page, 'button', 'Come in')
  await jo.page.getByText('You are in.').waitFor()
  await write(jo.page, 'New passphrase', PASSPHRASE)
  await press(jo.page, 'button', 'Keep this passphrase')
  await press(jo.page, 'button', 'Sign out')
  assert.equal(path(jo.page), '/sign-in')
  await signsIn(jo, 'jo@riverton.example', 'something else')
  await jo.looks('sign-in-error')
  await signsIn(jo, 'jo@riverton.example', PASSPHRASE)
  assert.equal(path(jo.page), '/')
})

test('a reader reads, and is told plainly what they may not do', async () => {
  await jo.page.goto('/problems')
  await jo.looks()
  await jo.page.goto('/settings/choosing')
  await jo.page.getByText('You are here as reader').waitFor()
})

test('who lost the passphrase asks for a link, and nobody learns whether an address is known', async () => {
  const { page, looks } = jo
  await press(page, 'button', 'Sign out')
  await press(page, 'link', 'I cannot sign in')
  await looks('forgot')
  await write(page, 'Email address', 'nobody@riverton.example')
  await press(page, 'button', 'Send me a link')
  const unknown = await page.locator('main').textContent()
  await page.goto('/sign-in/forgot')
  await write(page, 'Email address', 'jo@riverton.example')
  await press(page, 'button', 'Send me a link')
  await looks('forgot-sent')
  assert.equal(await page.locator('main').textContent(), unknown)
  const link = await mailed('jo@riverton.example', 1)
  await page.goto(link)
  await press(page, 'button', 'Come in')
  await page.goto('/problems')
  assert.equal(path(page), '/problems')
  const again = await page.goto(link)
  assert.equal(again.status(), 404)
})

test('who looks after people sees what was sent, and takes somebody out who is out at once', async () => {
  const { page, looks } = me
  await page.goto('/people/outbox')
  await looks('outbox')
  assert.ok(await page.getByText('An invitation').count() > 0)
  await page.goto('/people')
  await press(page, 'link', 'Jo Smith')
  await looks('person')
  await press(page, 'button', 'Make a link to sign in')
  await looks('person-link')
  await press(page, 'link', 'Back')
  const before = await page.getByRole('button', { name: 'Take this link back' }).count()
  await press(page, 'button', 'Take this link back')
  assert.equal(await page.getByRole('button', { name: 'Take this link back' }).count(), before - 1)
  await press(page, 'link', 'Take them out')
  await looks('take-out')
  await press(page, 'button', 'Take them out')
  await looks('people-left')
  await jo.page.goto('/problems')
  assert.equal(path(jo.page), '/sign-in')
  await page.goto('/activity')
  await looks('activity-door')
})

test('what is kept about somebody is downloaded and erased, and nothing names them any more', async () => {
  const { page, looks } = me
  await page.goto('/people')
  await press(page, 'link', 'Jo Smith')
  await reach(page, page.getByRole('link', { name: 'Download what is kept about them' }))
  const coming = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  assert.equal((await coming).suggestedFilename(), 'what-is-kept.json')
  await press(page, 'link', 'Erase what is kept about them')
  await looks('erase')
  await press(page, 'button', 'Erase it')
  await looks('erase-error')
  await write(page, 'Type their name to go on', 'Jo Smith')
  await press(page, 'button', 'Erase it')
  await looks('people-erased')
  for (const path of ['/people', '/activity']) {
    await page.goto(path)
    assert.equal(await page.getByText('Jo Smith').count(), 0, path)
  }
})
