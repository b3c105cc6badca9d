// From where to focus to a record.
import assert from 'node:assert/strict'
import { pagesOf } from '../support/office.mjs'

/** Reads the first page: a verdict in words, the few, and three columns that hold everything. Answers the counts. */
export async function whereToFocus ({ page, looks }) {
  await page.goto('/')
  await looks('where-to-focus')
  const verdict = await page.locator('#verdict').textContent()
  assert.match(verdict, /^[A-Z].+\.$/)
  const titles = await page.locator('.app-column__title').allTextContents()
  const counts = titles.map((title) => Number(title.split(': ')[1]))
  return { verdict, counts, few: await page.locator('.app-card__title').allTextContents() }
}

/** What to ask, what to unblock and who is left behind, as the command line has it. */
export async function whatMatters ({ page }, outlook) {
  await page.goto('/')
  const entries = (part) => page.locator(`section[aria-labelledby=${part}] .app-entry`)
  assert.equal(await entries('questions').count(), Math.min(3, outlook.questions.length))
  assert.equal(await entries('unblock').count(), Math.min(3, outlook.unblock.length))
  const bySize = await page.locator('section[aria-labelledby=by-size] tbody th').allTextContents()
  const titles = outlook.by_size.would_start.map((id) => outlook.standings.find((one) => one.id === id).title)
  assert.deepEqual(bySize, titles)
  const shares = await page.locator('#settled tbody tr').count()
  const { picks } = outlook.the_few
  const others = outlook.standings.filter(({ id, share }) => share > 0 && !picks.includes(id))
  assert.equal(shares, picks.length + Math.min(10, others.length))
}

/** The numbers of everything that stands in each of the three columns. */
export async function standings ({ page }) {
  const stands = {}
  for (const standing of ['start', 'ask', 'prepare']) {
    await page.goto(`/problems?standing=${standing}`)
    stands[standing] = await page.locator('.app-list__number').allTextContents()
  }
  return stands
}

/** Records other picks than proposed: the reason is demanded, all is shown before, and the record comes once. */
export async function recordOthers ({ page, looks }) {
  await page.goto('/decisions/new')
  await looks('decide')
  await page.locator('[name=pick]').first().uncheck()
  await check(page)
  await looks('decide-error')
  await page.locator('[name=reason]').fill('The first waits for a law that comes in spring.')
  await page.locator('[name=against]').fill('It was said that spring is late.')
  await check(page)
  await looks('decide-check')
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await page.waitForURL('**/decisions/1*')
  await looks('record')
  for (const said of ['The first waits for a law', 'It was said that spring is late']) {
    assert.ok(await page.getByText(said).first().isVisible(), said)
  }
}

const check = (page) => page.getByRole('button', { name: 'Check it before you record it' }).click()

/** How many sheets the page takes on paper. */
export async function sheets (page) {
  return pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
}

/** Downloads the record and answers where it was put. */
export async function download ({ page }, path) {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'data (JSON) (The record itself, to run it again)' }).click()
  const file = await coming
  assert.equal(file.suggestedFilename(), 'decision-1.json')
  await file.saveAs(path)
}

/** Fewer at once: an empty field is told of, and what would change is shown before it is saved. */
export async function changeLimit ({ page, looks }, limit) {
  await page.goto('/settings')
  await looks('settings')
  await page.goto('/settings/choosing')
  await looks('settings-choosing')
  await page.locator('[name=limit]').fill('many')
  await page.getByRole('button', { name: 'Continue' }).click()
  await looks('settings-error')
  await page.locator('[name=limit]').fill(String(limit))
  await page.getByRole('button', { name: 'Continue' }).click()
  await looks('settings-foreseen')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL('**/settings?saved*')
  await looks('settings-saved')
}
