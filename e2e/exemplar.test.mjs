// From an exemplar to a lesson that asks again about another problem: without scripts, by keyboard alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { goToFirstVisit } from './support/door.mjs'
import { startFoothold } from './support/foothold.mjs'
import { choose, press, reach, write } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'
import { putForward as forward } from './steps/forward.mjs'

let foothold, browser, me, exemplar
before(async () => {
  foothold = await startFoothold()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const CAN_NOW = 'The housing team can now test a form in a week'
const main = () => me.page.locator('main')
const path = () => new URL(me.page.url()).pathname

/** Puts a problem forward that needs user research; answers its address. */
async function putForward (title) {
  const { page } = me
  const problem = await forward(page, title)
  await page.goto(`${problem}/edit`)
  await write(page, 'What skills or access does it need?', 'user research')
  await press(page, 'button', 'Save')
  return problem
}

/** Answers on the form that is open. */
async function says (reply) {
  await choose(me.page, reply)
  await press(me.page, 'button', 'Keep this answer')
  await main().getByText('The answer is kept.').waitFor()
}

test('two problems need the same skill, and one of them can start', async () => {
  const { page, looks } = me
  await goToFirstVisit(page)
  await reach(page, page.locator('[name=name]'))
  await page.keyboard.type('Riverton Council')
  await Promise.all([page.waitForURL((url) => url.pathname === '/'), page.keyboard.press('Enter')])
  await page.goto('/exemplars')
  await looks()
  await page.goto('/lessons')
  await looks()
  const ready = await putForward('Families wait for a visit to damp homes')
  for (const condition of ['interest', 'operations', 'capability']) {
    await page.goto(`${ready}/answer?condition=${condition}`)
    await says('Yes')
  }
  const waits = await putForward('Letters about rent are hard to read')
  await page.goto(`${waits}/answer?condition=capability`)
  await says('No')
})

test('a decision is recorded, and everyone has a message to be told with', async () => {
  const { page, looks } = me
  await page.goto('/decisions/new')
  await press(page, 'button', 'Check it before you record it')
  await press(page, 'button', 'Record the decision')
  await looks()
  await press(page, 'link', 'Tell people what starts and what waits')
  await looks()
  await press(page, main().getByRole('link', { name: 'Facilitator' }).first())
  await looks()
  const message = await page.getByLabel('The same message, to copy').inputValue()
  assert.match(message, /This starts now:\n- Families wait for a visit to damp homes \(you had a part in this\)/)
  assert.match(message, /They wait:\n- Letters about rent are hard to read\. /)
})

test('the pick is started once all that is wrong is mended', async () => {
  const { page, looks } = me
  await page.goto('/decisions/1')
  await press(page, 'link', 'Start “Families wait for a visit to damp homes”')
  await looks()
  await write(page, 'Year', '2020')
  await press(page, 'button', 'Start it')
  await looks()
  await write(page, 'How are things for people now?', 'They wait nine weeks')
  await write(page, 'What do you want to learn from it?', 'What slows a visit?')
  await write(page, 'Year', String(new Date().getFullYear() + 1))
  await press(page, 'button', 'Start it')
  await main().getByText('It is under way.').waitFor()
  exemplar = path()
  await looks()
})

test('a note is kept, and what is kept can be changed', async () => {
  const { page, looks } = me
  await press(page, 'button', 'Keep this note')
  await looks()
  await write(page, 'Add a note', 'Two surveyors joined us')
  await press(page, 'button', 'Keep this note')
  await main().getByText('Two surveyors joined us').first().waitFor()
  for (const form of ['edit', 'go-back']) {
    await page.goto(`${exemplar}/${form}`)
    await looks()
  }
})

test('a review says who would be asked again, and leaves a lesson that asks', async () => {
  const { page, looks } = me
  await page.goto(exemplar)
  await press(page, 'button', 'Look back at it')
  await looks()
  await press(page, 'button', 'Check it before you keep it')
  await looks()
  await write(page, 'What changed for people?', 'They wait five weeks')
  await write(page, 'What was learned?', 'The second visit was the slow one')
  await write(page, 'What can we do now that we could not?', CAN_NOW)
  await choose(page, 'user research')
  await choose(page, 'Carry on as it is')
  await press(page, 'button', 'Check it before you keep it')
  await main().getByText('Skill or access (user research): one problem or opportunity waits on it.').waitFor()
  await looks()
  await press(page, 'button', 'Keep the review')
  await main().getByText('The review is kept, and what it taught.').waitFor()
  await looks()
  await page.goto('/')
  await main().getByText(CAN_NOW).waitFor()
  await looks()
  await page.goto('/exemplars')
  await looks()
})

test('the other problem is asked about again, answered, and asked no more', async () => {
  const { page, looks } = me
  await page.goto('/lessons')
  await looks()
  const again = /^Letters about rent are hard to read.*answer again about Skills and learning$/
  await press(page, 'link', again)
  await looks()
  await says('Yes')
  await page.goto('/lessons')
  await main().getByText('All that was asked again has an answer.').waitFor()
  assert.equal(await page.getByRole('link', { name: again }).count(), 0)
  await looks()
})

test('a lesson is written down by hand', async () => {
  const { page, looks } = me
  await press(page, 'button', 'Write down a lesson')
  await looks()
  await write(page, 'What can we do now that we could not?', 'We can ask in four languages')
  await press(page, 'button', 'Check it before you keep it')
  await looks()
  await press(page, 'button', 'Keep the lesson')
  await main().getByText('The lesson is kept.').waitFor()
  await press(page, 'link', 'Change the words of “We can ask in four languages”')
  await looks()
  await page.goto(`/exemplars/start?candidate=P2`)
  await looks()
  await me.leaves()
})
