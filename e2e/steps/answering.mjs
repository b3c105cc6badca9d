// People answer what waits for them, by a link and without an account; every step of theirs is counted.
import assert from 'node:assert/strict'
import { DECIDES, KEY, TAP } from '../support/effort.mjs'
import { pick, press, write } from '../support/keyboard.mjs'

const path = (page) => new URL(page.url()).pathname

/** Opens a blind round that asks nobody yet. */
export async function openRound ({ page }) {
  await page.goto('/rounds/new')
  await press(page, 'button', 'Open the round')
  assert.equal(path(page), '/rounds/1')
}

/** Asks one more person, who is added where nobody has the name. */
export async function ask ({ page, looks }, who, what) {
  await page.goto('/rounds/1')
  await press(page, 'link', 'Ask one more person')
  await looks('round-ask')
  await write(page, 'Whom do you ask?', who)
  await pick(page, page.locator('#about'), what)
  await press(page, 'button', 'Ask them')
  await looks('round-links')
}

/** Makes a link for everyone who has something left; answers the address of each, by name. */
export async function makeLinks ({ page, looks }) {
  await page.goto('/rounds/1/links')
  await press(page, 'button', 'Make a link for everyone who has something left')
  await looks('round-links-made')
  const lines = (await page.locator('#lines').inputValue()).split('\n')
  return new Map(lines.map((line) => line.split('\t')))
}

/** Answers every row by keyboard: yes, no, and every third left. Answers how many seconds that takes somebody. */
export async function byKeyboard (page, rows) {
  let presses = 0
  const key = async (name) => { presses++; await page.keyboard.press(name) }
  await page.locator('[name=basis]:checked').focus()
  const named = () => page.evaluate(() => document.activeElement.name)
  for (let row = 0; row < rows; row++) {
    while (await named() !== `says-${row}`) await key('Tab')
    if (row % 3 === 0) await key('ArrowDown')
    if (row % 3 === 1) await key('ArrowUp')
  }
  presses += 3 // to the button, and to press it
  return presses * KEY + rows * DECIDES
}

/** The same with a thumb. */
export async function byThumb (page, rows) {
  let taps = 1
  for (let row = 0; row < rows; row++) {
    const word = ['yes', 'no'][row % 3]
    if (!word) continue
    await page.locator(`label[for="${await page.locator(`[name=says-${row}][value=${word}]`).getAttribute('id')}"]`).click()
    taps++
  }
  return taps * TAP + rows * DECIDES
}

/** What stands in a row when they come back. */
export const stands = (page, row) => page.locator(`[name=says-${row}]:checked`).inputValue()

/** Opens what else there is to say in a row. */
export async function sayMore (page, row) {
  const more = page.locator(`details:has([name$="-${row}"])`)
  if (!await more.evaluate((element) => element.open)) await more.locator('summary').click()
}

/** Makes the link inside the organisation; answers its path. */
export async function makeInside ({ page, looks }) {
  await page.goto('/settings/inside')
  await looks('inside-none')
  await press(page, 'button', 'Make the link')
  await looks('inside-made')
  assert.ok(await page.getByRole('img', { name: /^A code for/ }).isVisible())
  const link = new URL(await page.locator('main code').textContent())
  assert.equal(link.origin, new URL(page.url()).origin)
  return link.pathname
}

/** Puts something forward without an account; answers where it can be followed. */
export async function give ({ page, looks }, inside, title) {
  await page.goto(inside)
  await looks('inside')
  await press(page, 'button', 'Put it forward')
  await looks('inside-error')
  await write(page, 'What is it, in a line?', title)
  await press(page, 'button', 'Put it forward')
  await looks('follow')
  return path(page)
}

/** Reads what came, and takes the first. */
export async function take ({ page, looks }, title) {
  await page.goto('/problems')
  await press(page, 'link', 'Read what came')
  await looks('suggestions')
  await press(page, 'link', title)
  await looks('suggestion')
  await press(page, 'button', 'Take it: put it on the list')
  await looks('suggestions-taken')
}
