// Groundwork and the playbook, worked by keyboard alone.
import assert from 'node:assert/strict'

/** How many stops of the Tab key a page may have. */
const MOST_STOPS = 200

/** Goes on by the Tab key until this, or one of these, has the focus. */
async function tabTo (page, target) {
  const has = () => target.evaluateAll((all) => all.includes(document.activeElement))
  await target.first().waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await has()) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`the Tab key does not lead to ${target} on ${page.url()}`)
}

/** Goes to a link or a button and uses it. */
async function use (page, role, name) {
  await tabTo(page, page.getByRole(role, { name }).first())
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
  await page.waitForLoadState('load')
}

/** Goes to a field, and writes in place of what stands there. */
async function write (page, field, text) {
  await tabTo(page, page.locator(`[name="${field}"]`))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Goes to a group of radios, and on to one of them by the arrow keys. */
async function choose (page, field, value) {
  const radios = page.locator(`[name="${field}"]`)
  const values = await radios.evaluateAll((all) => all.map((radio) => radio.value))
  const chosen = () => radios.evaluateAll((all) => all.findIndex((radio) => radio.checked))
  await tabTo(page, radios)
  if (await chosen() < 0) await page.keyboard.press('Space')
  const way = values.indexOf(value) - await chosen()
  for (let step = 0; step < Math.abs(way); step += 1) await page.keyboard.press(way > 0 ? 'ArrowDown' : 'ArrowUp')
  assert.equal(values[await chosen()], value)
}

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
  await use(page, 'link', /^Plan this/)
  await looks('groundwork-choose')
  await use(page, 'button', 'Continue')
  await looks('groundwork-choose-error')
  await choose(page, 'play', 'pair-on-real-work')
  await use(page, 'button', 'Continue')
  await looks('groundwork-plan')
  assert.equal(await page.locator('[name=serves]:checked').count(), 1)
  assert.match(await page.locator('[name=present-when]').inputValue(), /has led one round/)
  await use(page, 'button', 'Save')
  await looks('groundwork-plan-error')
  await choose(page, 'begin', 'later')
  await write(page, 'for-what', 'The end of the busy time')
  await use(page, 'button', 'Save')
  await looks('groundwork-waits')
  return new URL(page.url()).pathname
}

/** Begins it, and finishes it with what was found. */
export async function beginAndFinish ({ page, looks }, action) {
  await page.goto('/groundwork')
  await looks('groundwork-waiting')
  await use(page, 'link', 'Pair on real work')
  await use(page, 'button', 'Begin')
  await looks('groundwork-begin')
  await use(page, 'button', 'Begin')
  await page.getByText('It is live.').waitFor()
  await looks('groundwork-live')
  await use(page, 'button', 'It is done')
  await looks('groundwork-finish')
  await write(page, 'found', 'Sam led the second round of interviews.')
  await use(page, 'button', 'It is done')
  assert.equal(new URL(page.url()).pathname, action)
  await looks('groundwork-done')
}

/** The problem stands where it stood, until somebody who knows answers again. */
export async function answerAgain ({ page, looks }, action, problem) {
  await page.goto('/')
  await use(page, 'link', 'One answer is asked for again.')
  await looks('groundwork-asked')
  await page.goto(problem)
  assert.equal(await page.locator('#stands').textContent(), 'Prepare the ground')
  await looks('problem-asked-again')
  await use(page, 'link', /^Ask the people with the skill again/)
  await choose(page, 'reply', 'yes')
  await use(page, 'button', 'Keep this answer')
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
  await use(page, 'button', 'Save')
  await page.getByRole('heading', { level: 2, name: /^Waits: Until/ }).waitFor()
  await page.goto('/groundwork?by=blocker')
  await looks('groundwork-by-blocker')
}

async function plan (page, problem, play, begin) {
  await page.goto(`${problem}`)
  await use(page, 'link', /^Plan groundwork for/)
  await choose(page, 'play', play)
  await use(page, 'button', 'Continue')
  await choose(page, 'begin', begin)
  await use(page, 'button', 'Save')
}

/** Adds a play, and retires another. */
export async function playbook ({ page, looks }) {
  await page.goto('/playbook')
  await looks('playbook')
  await page.goto('/playbook/new?condition=capability')
  await looks('playbook-new')
  await write(page, 'name', 'Ask a neighbour')
  await write(page, 'doing', 'Ask another council how they do it.')
  await write(page, 'lead', 'Head of digital')
  await write(page, 'present-when', 'They showed us, on a date.')
  await use(page, 'button', 'Save')
  await looks('playbook-own')
  await page.goto('/playbook/sit-alongside')
  await looks('playbook-one')
  await use(page, 'button', 'Retire it')
  await looks('playbook-retired')
  await page.goto('/playbook/sit-alongside/edit')
  await looks('playbook-edit')
}
