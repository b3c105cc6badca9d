// Groundwork and the playbook, worked by keyboard alone.
import assert from 'node:assert/strict'
import { choose, press, write } from '../support/keyboard.mjs'

/** Puts a problem forward that lacks only a skill. Answers where its page is. */
export async function blocked ({ page }, title, need) {
  await page.goto('/problems/new')
  await page.locator('[name=title]').fill(title)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  const problem = new URL(page.url()).pathname
  await page.goto(`${problem}/edit`)
  await page.locator('[name=needs]').fill(need)
  await page.getByRole('button', { name: 'Save' }).click()
  for (const [condition, reply] of [['interest', 'yes'], ['operations', 'yes'], ['capability', 'no']]) {
    await page.goto(`${problem}/answer?condition=${condition}`)
    await page.locator(`[name=reply][value=${reply}]`).check()
    await page.getByRole('button', { name: 'Keep this answer' }).click()
    await page.waitForURL((url) => url.pathname === problem)
  }
  assert.equal(await page.locator('#stands').textContent(), 'Prepare the ground')
  return problem
}

/** Plans an action from what to unblock first. Answers where its page is. */
export async function planFromTheBoard ({ page, looks }) {
  await page.goto('/')
  await looks('focus-with-plans')
  await page.goto('/groundwork')
  await looks('groundwork-bare')
  await press(page, 'link', /^Plan this/)
  await looks('groundwork-choose')
  await press(page, 'button', 'Continue')
  await looks('groundwork-choose-error')
  await choose(page, page.locator('[name=play][value=pair-on-real-work]'))
  await press(page, 'button', 'Continue')
  await looks('groundwork-plan')
  assert.equal(await page.locator('[name=serves]:checked').count(), 1)
  assert.match(await page.locator('[name=present-when]').inputValue(), /has led one round/)
  await press(page, 'button', 'Save')
  await looks('groundwork-plan-error')
  await choose(page, page.locator('[name=begin][value=later]'))
  await write(page, page.locator('[name=for-what]'), 'The end of the busy time')
  await press(page, 'button', 'Save')
  await looks('groundwork-waits')
  return new URL(page.url()).pathname
}

/** Begins it, and finishes it with what was found. */
export async function beginAndFinish ({ page, looks }, action) {
  await page.goto('/groundwork')
  await looks('groundwork-waiting')
  await press(page, 'link', 'Pair on real work')
  await press(page, 'button', 'Begin')
  await looks('groundwork-begin')
  await press(page, 'button', 'Begin')
  await page.getByText('It is live.').waitFor()
  await looks('groundwork-live')
  await press(page, 'button', 'It is done')
  await looks('groundwork-finish')
  await write(page, page.locator('[name=found]'), 'Sam led the second round of interviews.')
  await press(page, 'button', 'It is done')
  assert.equal(new URL(page.url()).pathname, action)
  await looks('groundwork-done')
}

/** The problem stands where it stood, until somebody who knows answers again. */
export async function answerAgain ({ page, looks }, action, problem) {
  await page.goto('/')
  await press(page, 'link', 'One answer is asked for again.')
  await looks('groundwork-asked')
  await page.goto(problem)
  assert.equal(await page.locator('#stands').textContent(), 'Prepare the ground')
  await looks('problem-asked-again')
  await press(page, 'link', /^Ask the people with the skill again/)
  await choose(page, page.locator('[name=reply][value=yes]'))
  await press(page, 'button', 'Keep this answer')
  assert.equal(await page.locator('#stands').textContent(), 'Start now')
  await looks('problem-starts')
  await page.goto(action)
  await page.getByText('Nothing is left to be asked again').waitFor()
}

/** Two are live; the third is told which they are, and waits. */
export async function oneTooMany ({ page, looks }, problem) {
  for (const play of ['take-stock', 'unblock-access']) await plan(page, problem, play, 'now')
  await page.getByText('It is planned.').waitFor()
  await plan(page, problem, 'borrow-or-blend', 'now')
  await page.locator('#in-the-way').waitFor()
  await looks('groundwork-too-much')
  const told = await page.locator('#in-the-way').textContent()
  assert.match(told, /“Take stock of what is missing” and “Open the doors first”|“Open the doors first” and “Take stock of what is missing”/)
  await press(page, 'button', 'Save')
  await page.getByRole('heading', { level: 2, name: /^Waits: Until/ }).waitFor()
  await page.goto('/groundwork?by=blocker')
  await looks('groundwork-by-blocker')
}

async function plan (page, problem, play, begin) {
  await page.goto(`${problem}`)
  await press(page, 'link', /^Plan groundwork for/)
  await choose(page, page.locator(`[name=play][value=${play}]`))
  await press(page, 'button', 'Continue')
  await choose(page, page.locator(`[name=begin][value=${begin}]`))
  await press(page, 'button', 'Save')
}

/** Adds a play, and retires another. */
export async function playbook ({ page, looks }) {
  await page.goto('/playbook')
  await looks('playbook')
  await page.goto('/playbook/new?condition=capability')
  await looks('playbook-new')
  await write(page, page.locator('[name=name]'), 'Ask a neighbour')
  await write(page, page.locator('[name=doing]'), 'Ask another council how they do it.')
  await write(page, page.locator('[name=lead]'), 'Head of digital')
  await write(page, page.locator('[name=present-when]'), 'They showed us, on a date.')
  await press(page, 'button', 'Save')
  await looks('playbook-own')
  await page.goto('/playbook/sit-alongside')
  await looks('playbook-one')
  await press(page, 'button', 'Retire it')
  await looks('playbook-retired')
  await page.goto('/playbook/sit-alongside/edit')
  await looks('playbook-edit')
}
