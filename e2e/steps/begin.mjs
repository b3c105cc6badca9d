// The first visit, and bringing lists in.
import assert from 'node:assert/strict'
import { goToFirstVisit } from '../support/door.mjs'

/** Names the organisation; an empty form is told of first. */
export async function nameTheOrganisation ({ page, looks }, name) {
  await goToFirstVisit(page)
  await looks('welcome')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await looks('welcome-error')
  await page.locator('[name=name]').fill(name)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
  await looks('nothing-yet')
}

/** Chooses a file and takes its columns as they are: the page that is then there says what comes of it. */
async function chooseFile ({ page }, what, path, look = async () => {}) {
  await page.goto(`/import?list=${what}`)
  await look('import')
  await page.setInputFiles('[type=file]', path)
  await page.getByRole('button', { name: 'Continue' }).click()
  await look('import-columns')
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Brings a file in through its three pages; `look` looks at each on the way. */
export async function bringIn (me, what, path, look = async () => {}) {
  await chooseFile(me, what, path, look)
  await look('import-check')
  await me.page.getByRole('button', { name: 'Bring them in' }).click()
  await me.page.waitForURL('**/done')
  await look('import-done')
}

/** A file with faults: each is named by row and column, and nothing of the file is there afterwards. */
export async function faultyFile (me, path) {
  await chooseFile(me, 'problems', path)
  await me.looks('import-values')
  for (const word of await me.page.locator('select').all()) await word.selectOption('as-it-is')
  await me.page.getByRole('button', { name: 'Continue' }).click()
  await me.looks('import-faults')
  const places = await me.page.locator('tbody td:first-child').allTextContents()
  assert.deepEqual(places, [
    'Row 2, operations', 'Row 2, harm', 'Row 2, reach', 'Row 3, title',
    'Row 4, id', 'Row 4, kind', 'Row 4, interest', 'Row 4, reach'
  ])
  assert.equal(await me.page.getByRole('button', { name: 'Bring them in' }).count(), 0)
  await me.page.goto('/problems?search=fair+row')
  assert.equal(await me.page.locator('tbody tr').count(), 0)
}

/** Loads the example, looks at its first pages, and takes it away again. */
export async function example ({ page, looks }) {
  await page.goto('/')
  await looks('code')
  await goToFirstVisit(page)
  await page.getByRole('button', { name: 'Load the example' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await looks('example')
  await page.getByRole('link', { name: 'Remove it and start for real' }).click()
  await looks('example-remove')
  await page.getByRole('button', { name: 'Start for real' }).click()
  await page.waitForURL('**/first-visit?code=*')
}
