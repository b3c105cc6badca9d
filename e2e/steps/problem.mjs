// One problem: put forward, edited, answered, settled.
import assert from 'node:assert/strict'

/** Puts something forward by its title alone, after an empty form was told of. Answers where its page is. */
export async function putForward ({ page, looks }, title) {
  await page.goto('/problems/new')
  await looks('put-forward')
  await page.locator('main form button').click()
  await looks('put-forward-error')
  await page.locator('[name=title]').fill(title)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await looks('put-forward-done')
  return new URL(page.url()).pathname
}

/** Two people edit the same problem: the second is shown what the first changed, and nothing of theirs is lost. */
export async function editTogether (me, other, problem, title) {
  for (const { page } of [me, other]) await page.goto(`${problem}/edit`)
  await me.looks('edit')
  await me.page.locator('[name=title]').fill(title)
  await save(me)
  await me.page.getByRole('heading', { level: 1, name: title }).waitFor()

  await other.page.locator('[name=reach]').fill('1.2k')
  await other.page.locator('[name=title]').fill(`${title}, says the other`)
  await save(other)
  await other.looks('edit-stale')
  assert.match(await other.page.locator('#meanwhile').textContent(), new RegExp(title))
  assert.equal(await other.page.locator('[name=title]').inputValue(), `${title}, says the other`)
  await other.page.getByRole('button', { name: 'Save what I typed' }).click()
  await other.page.getByRole('heading', { level: 1, name: `${title}, says the other` }).waitFor()
}

const save = ({ page }) => page.getByRole('button', { name: 'Save', exact: true }).click()

/** Answers with halves, is contradicted, and the owner settles it; what was said stays on the page. */
export async function answerAndSettle (me, problem) {
  const { page, looks } = me
  await page.goto(problem)
  await page.getByRole('link', { name: 'Add an answer about Team and room' }).click()
  await looks('answer')
  await keep(me)
  await looks('answer-error')
  await page.locator('[name=reply][value=partly]').check()
  await page.locator('[name=first-half]').selectOption('yes')
  await page.locator('[name=second-half]').selectOption('partly')
  await written(me, 'Head of repairs')
  await page.locator('[name=why]').fill('Two are on leave until March.')
  await keep(me)
  await page.waitForURL((url) => url.pathname === problem)

  await page.goto(`${problem}/answer?condition=operations`)
  await page.locator('[name=reply][value=no]').check()
  await written(me, 'Workshop')
  await keep(me)
  await page.waitForURL((url) => url.pathname === problem)
  await looks('disagreement')
  await settle(me, problem)
}

async function written ({ page }, name) {
  await page.locator('[name=voice][value=written]').check()
  await page.locator('[name=name]').fill(name)
}

const keep = ({ page }) => page.getByRole('button', { name: 'Keep this answer' }).click()

async function settle (me, problem) {
  const { page, looks } = me
  await page.getByRole('link', { name: /^Settle it/ }).click()
  await page.locator('[name=reply][value=yes]').check()
  await written(me, 'Head of repairs')
  await page.getByRole('button', { name: 'Settle it' }).click()
  await looks('settle-error')
  await page.locator('[name=why]').fill('We move two people over in December.')
  await page.getByRole('button', { name: 'Settle it' }).click()
  await page.waitForURL((url) => url.pathname === problem)
  await looks('settled')
  for (const said of ['Two are on leave until March.', 'We move two people over in December.']) {
    assert.ok(await page.getByText(said).first().isVisible(), said)
  }
}
