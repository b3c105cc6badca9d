// One problem from a title to a settled disagreement, as the people do it who put it forward, answer and edit.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser, visit } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { everyoneCanUse, fitsWhenZoomed, picture } from './support/looks.mjs'

let foothold, browser
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const main = (page) => page.locator('main')

/** Puts something forward; answers its address. */
async function putForward (page, title) {
  await page.goto('/problems/new')
  await page.getByLabel('What is it, in a line?').fill(title)
  await page.getByRole('button', { name: 'Put it forward' }).click()
  await page.getByText('It is on the list.').waitFor()
  return new URL(page.url()).pathname
}

/** Answers about a condition, as a role that says so. */
async function answer (page, problem, { condition, says, role, why = '' }) {
  await page.goto(`${problem}/answer?condition=${condition}`)
  await page.getByLabel(says, { exact: true }).check()
  await page.getByLabel('I write it down for someone else').check()
  await page.getByLabel('For which role or meeting').fill(role)
  await page.getByLabel(/^Why\?/).fill(why)
  await page.getByRole('button', { name: 'Keep this answer' }).click()
  await page.getByText('The answer is kept.').waitFor()
}

const PAGES = {
  'put-forward': '/problems/new',
  problem: '/problems/F01',
  edit: '/problems/F01/edit',
  answer: '/problems/F01/answer?condition=operations',
  settle: '/problems/F01/answer?condition=interest&basis=ruling'
}

for (const [name, path] of Object.entries(PAGES)) {
  test(`everyone can use ${path}, and it fits a phone`, async () => {
    const { context, page, faults } = await visit(browser, foothold.url)
    await page.goto(path)
    await everyoneCanUse(page)
    await fitsWhenZoomed(page)
    await picture(page, name)
    assert.deepEqual(faults, [])
    await context.close()
  })
}

test('what is wrong is named at the top, and each line leads to its field', async () => {
  const { context, page } = await visit(browser, foothold.url)
  await page.goto('/problems/new')
  await page.getByRole('button', { name: 'Put it forward' }).click()
  assert.match(await page.title(), /^Error: /)
  await everyoneCanUse(page)
  await page.getByRole('link', { name: 'Write the problem or opportunity in a line.' }).click()
  assert.equal(await page.evaluate(() => document.activeElement.id), 'title')
  await context.close()
})

test('people who know disagree, the sponsor settles it with a reason, and the other view stays', async () => {
  const { context, page, faults } = await visit(browser, foothold.url)
  const problem = await putForward(page, 'Nobody answers the phone <b>after</b> four')
  await answer(page, problem, { condition: 'interest', says: 'Yes', role: 'Director' })
  await answer(page, problem, { condition: 'interest', says: 'No', role: 'Finance', why: 'Not this year.' })
  await main(page).getByText('Some say yes, some say no. All of it is kept.').waitFor()
  await everyoneCanUse(page)
  await page.getByRole('link', { name: 'Settle it, as the sponsor' }).click()
  await page.getByLabel('Yes', { exact: true }).check()
  await page.getByLabel('For which role or meeting').fill('Sponsor')
  await page.getByLabel('Why?').fill('It is in the plan.')
  await page.getByRole('button', { name: 'Settle it' }).click()
  await main(page).getByText('It was settled another way. This view is kept in the record.').waitFor()
  await picture(page, 'problem-settled')
  assert.deepEqual(faults, [])
  await context.close()
})

test('the halves of an answer are asked apart once it is not yes', async () => {
  const { context, page } = await visit(browser, foothold.url)
  await page.goto('/problems/F01/answer?condition=operations')
  const halves = page.getByLabel('Has the team room?')
  assert.equal(await halves.isVisible(), false)
  await page.getByLabel('No', { exact: true }).check()
  await page.getByLabel('Is the team willing?').selectOption('yes')
  await halves.selectOption('no')
  await everyoneCanUse(page)
  await page.getByRole('button', { name: 'Keep this answer' }).click()
  await main(page).getByText('No (willing: yes, room: no)', { exact: true }).waitFor()
  await context.close()
})

test('two who edit at once both see what the other did', async () => {
  const [one, other] = [await visit(browser, foothold.url), await visit(browser, foothold.url)]
  const problem = await putForward(one.page, 'Forms are lost')
  await one.page.goto(`${problem}/edit`)
  await other.page.goto(`${problem}/edit`)
  await other.page.getByLabel('Whose interest does it hang on?').fill('Director of housing')
  await other.page.getByRole('button', { name: 'Save' }).click()
  await other.page.getByText('What you changed is saved.').waitFor()
  await one.page.getByLabel('How many people a year').fill('500 to 2k')
  await one.page.getByRole('button', { name: 'Save' }).click()
  await main(one.page).getByText('Sponsor: was none, now Director of housing').waitFor()
  await everyoneCanUse(one.page)
  await picture(one.page, 'edit-conflict')
  assert.equal(await one.page.getByLabel('How many people a year').inputValue(), '500 to 2k')
  await one.context.close()
  await other.context.close()
})

test('without JavaScript everything is asked, and works', async () => {
  const { context, page } = await visit(browser, foothold.url, { javaScriptEnabled: false })
  const problem = await putForward(page, 'No bus before nine')
  await answer(page, problem, { condition: 'capability', says: 'Partly', role: 'Digital team' })
  await page.goto(`${problem}/edit`)
  await page.getByLabel('Done', { exact: true }).check()
  await page.getByLabel('Year', { exact: true }).fill('2020')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Write a real date' }).waitFor()
  await page.getByLabel('Day', { exact: true }).fill('1')
  await page.getByLabel('Month', { exact: true }).fill('2')
  await page.getByRole('button', { name: 'Save' }).click()
  await main(page).getByText('Done on 1 February 2020').first().waitFor()
  await context.close()
})
