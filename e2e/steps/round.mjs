// A round: opened, run, given up, closed; every step by keyboard alone.
import assert from 'node:assert/strict'
import { pick, press, reach, write } from '../support/keyboard.mjs'

/** A button, or a link, whichever it looks like. */
const control = (page, name) => page.getByRole('link', { name }).or(page.getByRole('button', { name }))
const says = async (page, text) => assert.ok(await page.getByText(text).first().isVisible(), `${page.url()} does not say ${text}`)

/** Opens a round that asks each of these one thing; a closing day that has passed is told of first. */
export async function open ({ page, looks }, number, people) {
  await page.goto('/rounds')
  await looks('rounds')
  await press(page, control(page, 'Open a round'))
  await looks('round-new')
  const year = await page.locator('[name=closes-year]').inputValue()
  await write(page, page.locator('[name=closes-year]'), '2020')
  await press(page, control(page, 'Open the round'))
  await looks('round-new-error')
  await write(page, page.locator('[name=closes-year]'), year)
  for (const [at, [who, what]] of people.entries()) {
    if (await page.locator(`#who-${at}`).count() === 0) await press(page, control(page, 'Add more rows'))
    await write(page, page.locator(`#who-${at}`), who)
    await pick(page, page.locator(`#about-${at}`), what)
  }
  // Not blind: the table is filled in together, for all to see.
  await reach(page, page.locator('[name=blind][value=no]'))
  await press(page, control(page, 'Open the round'))
  await says(page, 'The round is open.')
  assert.equal(new URL(page.url()).pathname, `/rounds/${number}`)
  await looks('round-open')
}

/** What the page says of who has answered: who, what, how much, and how much is left. */
export async function heard ({ page }, number) {
  await page.goto(`/rounds/${number}`)
  const rows = await page.locator('section[aria-labelledby=heard] tbody tr').all()
  const texts = (row) => row.locator('th, td').evaluateAll((cells) => cells.map((cell) => cell.firstElementChild?.firstChild?.textContent ?? cell.textContent))
  return Promise.all(rows.map(texts))
}

/** Follows the link to what somebody has left to answer, and answers the first so many with yes in the table. */
export async function answer ({ page }, number, who, column, count) {
  await page.goto(`/rounds/${number}`)
  await press(page, page.getByRole('link', { name: `for ${who}:` }))
  for (let at = 0; at < count; at++) await pick(page, page.locator(`#${column}-${at}`), 'yes')
  await press(page, control(page, 'Save the whole page').last())
}

/** Moves the closing day on by changing the year. */
export async function change ({ page, looks }, number) {
  await page.goto(`/rounds/${number}`)
  await press(page, control(page, 'Change this round'))
  await looks('round-change')
  const year = page.locator('[name=closes-year]')
  await write(page, year, String(Number(await year.inputValue()) + 1))
  await press(page, control(page, 'Save the round'))
  await says(page, 'What you changed is saved.')
}

/** Gives it up: a reason is demanded. Then opens it again. */
export async function giveUpAndOpenAgain ({ page, looks }, number) {
  await page.goto(`/rounds/${number}`)
  await press(page, control(page, 'Give up this round'))
  await looks('round-give-up')
  await press(page, control(page, 'Give up this round'))
  await looks('round-give-up-error')
  await write(page, page.locator('[name=why]'), 'A law comes in spring.')
  await press(page, control(page, 'Give up this round'))
  await looks('round-given-up')
  await press(page, control(page, 'Open it again'))
  await says(page, 'The round is open again.')
}

/** From the page of the round to a recorded decision, with the few as proposed. */
export async function decide ({ page, looks }, number, words, decision) {
  await page.goto(`/rounds/${number}`)
  await press(page, control(page, words))
  await looks('round-decide')
  await record({ page, looks }, decision)
  await says(page, `See round ${number}, which it closed`)
  await press(page, control(page, `See round ${number}, which it closed`))
  await says(page, `with decision ${decision}.`)
  await looks('round-closed')
}

/** Takes the place of an earlier decision: a reason is demanded. */
export async function supersede ({ page, looks }, earlier, later) {
  await page.goto(`/decisions/${earlier}`)
  await press(page, control(page, 'Record a decision in its place'))
  await looks('supersede')
  await press(page, control(page, 'Check it before you record it'))
  await looks('supersede-error')
  await write(page, page.locator('[name=instead]'), 'The money came after all.')
  await record({ page, looks }, later)
  await says(page, 'The money came after all.')
  await page.goto(`/decisions/${earlier}`)
  await says(page, 'took the place of this one')
  await looks('superseded')
  await page.goto('/decisions')
  await says(page, 'took its place')
  await looks('decisions-superseded')
}

/** Records the few as proposed, with no round open. */
export async function asProposed (me, number) {
  await me.page.goto('/decisions/new')
  await record(me, number)
}

/** Keeps a place for a group that was left out twice running: one press, and the reason stands there. */
export async function keepAPlace ({ page, looks }, group, number) {
  await page.goto('/')
  await says(page, `${group} was left out twice running. Keep one place for it?`)
  await looks('skipped')
  await press(page, control(page, `Keep a place for ${group}`))
  await looks('place-kept')
  const reason = await page.locator('[name=reason]').inputValue()
  assert.equal(reason, `A place is kept for ${group}, which was left out twice running.`)
  await record({ page, looks }, number)
  await says(page, reason)
  await page.goto('/')
  assert.equal(await control(page, `Keep a place for ${group}`).count(), 0)
}

async function record ({ page, looks }, number) {
  await press(page, control(page, 'Check it before you record it'))
  await looks('round-check')
  await press(page, control(page, 'Record the decision'))
  assert.equal(new URL(page.url()).pathname, `/decisions/${number}`)
  await looks('round-record')
}

/** Puts one problem forward, of which all that it takes is there. */
export async function oneThatIsReady ({ page }) {
  await page.goto('/problems/new')
  await write(page, page.locator('[name=title]'), 'Nobody answers letters about rent')
  await reach(page, page.locator('[name=kind]').first())
  await page.keyboard.press('Space')
  await press(page, control(page, 'Put it forward'))
  await page.goto('/table')
  for (const column of ['interest', 'operations', 'capability']) await pick(page, page.locator(`#${column}-0`), 'yes')
  await press(page, control(page, 'Save the whole page').last())
}
