// The table that a facilitator fills for a whole meeting.
import assert from 'node:assert/strict'

const cells = (page, column) => page.locator(`select[id^="${column}-"]`)
const values = (page, column) => cells(page, column).evaluateAll((all) => all.map(({ value }) => value))

/** Fills a column from the first row to the last, by the keyboard where scripts keep each cell, and finds it again. */
export async function fillColumn (me, column, answers) {
  const { page } = me
  await page.goto('/table?voice=Workshop')
  const rows = await cells(page, column).count()
  const given = Array.from({ length: rows }, (_, at) => answers[at % answers.length])
  await (me.scripts ? byKeyboard : bySaving)(me, column, given)
  await page.goto('/table?voice=Workshop')
  assert.deepEqual(await values(page, column), given)
}

async function byKeyboard ({ page }, column, given) {
  await page.locator(`#${column}-0`).focus()
  for (const answer of given) {
    await page.keyboard.press(answer[0])
    await page.keyboard.press('ArrowDown')
  }
  const last = await page.locator('[data-row]').last().getByRole('link').textContent()
  await page.locator('[data-status]').getByText(`Kept: Interest of “${last}”`).waitFor()
}

async function bySaving ({ page }, column, given) {
  for (const [at, answer] of given.entries()) await page.locator(`#${column}-${at}`).selectOption(answer)
  await page.getByRole('button', { name: 'Save the whole page' }).first().click()
  await page.getByText(`${given.length} cells are kept.`).waitFor()
}

/** Two people fill the same cell: the second sees both, nothing of the first is overwritten unless they say so. */
export async function sameCell (me, other) {
  for (const { page } of [me, other]) await page.goto('/table?voice=Sponsors')
  await put(other, 'capability-1', 'yes')
  await put(me, 'capability-1', 'no')
  await me.page.getByText('Somebody else changed this to “yes”.').first().waitFor()
  await other.page.goto('/table?voice=Sponsors')
  assert.equal(await other.page.locator('#capability-1').inputValue(), 'yes')
}

async function put ({ page, scripts }, cell, answer) {
  await page.locator(`#${cell}`).selectOption(answer)
  if (scripts) await page.locator('[data-status]').getByText(/^(Kept|Not kept): /).waitFor()
  else await page.getByRole('button', { name: 'Save the whole page' }).first().click()
}
