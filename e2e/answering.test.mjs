// People answer forty questions by a link of their own, and put something forward, without an account: without scripts, on a
// phone, by keyboard or by thumb.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import * as answering from './steps/answering.mjs'
import * as begin from './steps/begin.mjs'
import { WIDTHS, startBrowser } from './support/browser.mjs'
import { startFoothold } from './support/foothold.mjs'
import { press } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'

const ROWS = 40
const TWO_MINUTES = 120

let foothold, browser, me, ann, bob, links, inside, follow
const onAPhone = async () => {
  const somebody = await comes(browser, foothold.url, { scripts: false, stranger: true })
  await somebody.page.setViewportSize({ width: WIDTHS.phone, height: 800 })
  return somebody
}
const says = async ({ page }, text) => assert.ok(await page.getByText(text).first().isVisible(), `${page.url()} does not say ${text}`)

before(async () => {
  foothold = await startFoothold()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
  ann = await onAPhone()
  bob = await onAPhone()
  await begin.nameTheOrganisation(me, 'Riverton Council')
  const forty = Array.from({ length: ROWS }, (_, at) => `Service ${at + 1} makes people wait for a reply`)
  const file = join(foothold.folder, 'forty.csv')
  writeFileSync(file, ['title', ...forty].join('\n'))
  await begin.bringIn(me, 'problems', file)
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

test('a round asks two people who are new, and each has a link', async () => {
  await answering.openRound(me)
  await answering.ask(me, 'Ann', 'Interest')
  await answering.ask(me, 'Bob', 'Skills and learning')
  links = await answering.makeLinks(me)
  assert.deepEqual([...links.keys()], ['Ann', 'Bob'])
})

test('forty are answered by keyboard within two minutes, and what was said stands there', async (t) => {
  await ann.page.goto(links.get('Ann'))
  await ann.looks('answer')
  await says(ann, 'Waiting for you, Ann')
  assert.equal(await ann.page.getByRole('navigation').count(), 0, 'it leads nowhere else')
  const seconds = await answering.byKeyboard(ann.page, ROWS)
  t.diagnostic(`${ROWS} by keyboard: ${Math.round(seconds)} seconds`)
  assert.ok(seconds <= TWO_MINUTES, `it takes ${Math.round(seconds)} seconds`)
  await press(ann.page, 'button', 'Save, I will come back')
  await ann.looks('answer-saved')
  await says(ann, '27 answers are kept.')
  await says(ann, '13 answers wait for you.')
  await press(ann.page, 'link', 'See or change your answers')
  assert.deepEqual([await answering.stands(ann.page, 0), await answering.stands(ann.page, 1), await answering.stands(ann.page, 2)], ['yes', 'no', 'leave'])
})

test('forty are answered with a thumb within two minutes, and that was all', async (t) => {
  await bob.page.goto(links.get('Bob'))
  const seconds = await answering.byThumb(bob.page, ROWS)
  t.diagnostic(`${ROWS} with a thumb: ${Math.round(seconds)} seconds`)
  assert.ok(seconds <= TWO_MINUTES, `it takes ${Math.round(seconds)} seconds`)
  await press(bob.page, 'button', 'Save, that is all I can say')
  await says(bob, '27 answers are kept.')
  await says(bob, '13 are left, with nothing to say.')
  await says(bob, 'Nothing more waits for you.')
})

test('what is not theirs goes to whoever is, and what is to be checked waits', async () => {
  const { page } = ann
  await page.goto(links.get('Ann'))
  await answering.sayMore(page, 2)
  await page.locator('#instead-2').selectOption('not-mine')
  await page.locator('#whose-2').fill('Zed')
  await answering.sayMore(page, 5)
  await page.locator('#instead-5').selectOption({ index: 3 })
  await press(page, 'button', 'Save, I will come back')
  await ann.looks('answer-error')
  await page.locator('#whose-2').fill('Bob')
  await press(page, 'button', 'Save, I will come back')
  await says(ann, 'One is not yours. Someone else will be asked.')
  await says(ann, 'One waits until you have checked.')
  await bob.page.goto(links.get('Bob'))
  await says(bob, 'Somebody who was asked said that this is yours to answer.')
})

test('what was answered is shown to nobody until everyone is shown, and then without names', async () => {
  const { page } = me
  await page.goto('/problems')
  await press(page, 'link', 'Service 1 makes people wait for a reply')
  await me.looks('blind-problem')
  const problem = page.url()
  await says(me, 'Not shown yet')
  assert.equal(await page.getByText('Yes', { exact: true }).count(), 0, 'what Ann said is told')
  assert.doesNotMatch(await page.locator('main').innerText(), /\b(Ann|Bob)\b/)
  await page.goto('/what-if')
  await me.looks('blind-what-if')
  await says(me, 'What if? waits until the answers are shown.')
  await page.goto('/rounds/1')
  await press(page, 'button', 'Show everyone where things stand')
  await me.looks('round-reveal')
  await press(page, 'button', 'Show everyone')
  await says(me, 'Everyone now sees where things stand.')
  await page.goto(problem)
  await me.looks('revealed-problem')
  assert.equal(await page.getByText('Not shown yet').count(), 0)
  assert.doesNotMatch(await page.locator('#takes + .app-columns').innerText(), /\b(Ann|Bob)\b/, 'names stay with nobody')
})

test('a link that was taken back opens nothing', async () => {
  const { page } = me
  await page.goto('/rounds/1/links')
  await press(page, 'button', /^Take back the link of Bob/)
  const answer = await bob.page.goto(links.get('Bob'))
  assert.equal(answer.status(), 404)
  await says(bob, 'This link does not work any more.')
  await bob.looks('answer-over')
})

test('who is signed in answers on a page of the same kind', async () => {
  await me.page.goto('/waiting')
  await me.looks('waiting-nothing')
  await says(me, 'Nothing waits for your answer now.')
})

test('something is put forward without an account, read and taken, and its giver sees that', async () => {
  inside = await answering.makeInside(me)
  follow = await answering.give(bob, inside, 'Nobody answers the phone after four')
  await says(bob, 'Nobody has read it yet.')
  await answering.take(me, 'Nobody answers the phone after four')
  await bob.page.goto(follow)
  await bob.looks('follow-taken')
  await says(bob, 'Where it is now: on the list.')
})

test('nothing went wrong on the way', () => Promise.all([me, ann, bob].map((somebody) => somebody.leaves())))
