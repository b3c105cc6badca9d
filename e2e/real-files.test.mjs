// The real files as they were published, not edited: each is brought in with a mapping made on the page, by keyboard and
// without scripts. And a workbook, with titles above its list and words that are none of ours.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { comesIn } from './support/door.mjs'
import { startFoothold } from './support/foothold.mjs'
import { choose, pick, press, reach } from './support/keyboard.mjs'
import { leftOut, realFile } from './support/lists.mjs'
import { comes } from './support/person.mjs'
import { hostile, workbook } from './support/workbook.mjs'

let foothold, browser, me
before(async () => {
  foothold = await startFoothold()
  browser = await startBrowser()
  await comesIn(foothold.url, '/first-visit', { name: 'Fernley Borough Council', role: 'Facilitator' })
  me = await comes(browser, foothold.url, { scripts: false })
  // Thousands of rows, on a machine that may be busy.
  me.page.setDefaultTimeout(120_000)
})
after(async () => {
  await me?.leaves()
  await browser?.close()
  await foothold?.stop()
})

const heading = () => me.page.locator('h1').innerText()
const column = (name) => me.page.getByLabel(name, { exact: true })
const next = () => press(me.page, 'button', 'Continue')
const figure = async (label) => me.page.locator('.govuk-summary-list__row', { hasText: label }).locator('dd').first().innerText()

async function chooses (file) {
  await me.page.goto('/import')
  await me.looks('wizard-choose')
  await column('Choose a file').setInputFiles(file)
  await next()
}

/** The box that leaves out the rows with something wrong. */
async function leavesOut () {
  await me.looks('wizard-faults')
  await choose(me.page, /^Leave out the /)
  await next()
}

test('the inventory of services comes in whole but for a row that is there twice', { skip: leftOut }, async () => {
  await chooses(realFile('canada-services-2024.csv'))
  assert.equal(await column('service_name_en').inputValue(), 'title', 'guessed')
  assert.equal(await column('service_id').inputValue(), 'id', 'guessed')
  assert.equal(await column('owner_org_title').inputValue(), 'teams', 'guessed')
  await me.looks('wizard-columns')
  await next()
  assert.equal(await heading(), 'This file cannot be brought in yet')
  assert.equal(await me.page.locator('tbody tr').count(), 1)
  await leavesOut()
  assert.equal(await heading(), 'This is what will be brought in')
  await me.looks('wizard-check')
  await press(me.page, 'button', 'Bring them in')
  assert.equal(await figure('New problems'), '1,751')
  assert.equal(await figure('Rows left out'), '1')
})

test('the standards come in, each a problem of its own', { skip: leftOut }, async () => {
  await chooses(realFile('canada-standards-2024.csv'))
  assert.equal(await column('service_standard_en').inputValue(), 'title', 'guessed')
  // Eight of its ids are there twice: kept as details they keep nothing out.
  await pick(me.page, column('service_standard_id'), 'Something else: keep it as details')
  await next()
  // Its own types, of which none is a kind of ours.
  assert.equal(await heading(), 'What do these words mean?')
  await next()
  assert.equal(await heading(), 'This is what will be brought in')
  await press(me.page, 'button', 'Bring them in')
  assert.equal(await figure('New problems'), '2,343')
})

test('a list in our own words needs nothing but a look, and says what would change', { skip: leftOut }, async () => {
  await chooses(realFile('canada-missed-standards.csv'))
  await next()
  assert.equal(await figure('On the list already'), '299', 'by the ids of the inventory')
  await choose(me.page, 'Take the file’s values, where it has any')
  await press(me.page, 'button', 'Show what would come of it')
  await me.looks('wizard-changes')
  assert.equal(await figure('On the list already, changed'), '299')
  await press(me.page, 'button', 'Bring them in')
  assert.equal(await figure('On the list already, changed'), '299')
})

test('a workbook is read where its list is, and its words are asked about', async () => {
  await chooses({ name: 'backlog.xlsx', mimeType: 'application/zip', buffer: workbook() })
  assert.equal(await heading(), 'What is in each column?')
  await pick(me.page, column('Which sheet is the list in?'), 'Backlog')
  await press(me.page, 'button', 'Look at this sheet')
  assert.equal(await column('Summary').inputValue(), 'title')
  await pick(me.page, column('Priority'), 'Harm, from 1 to 5')
  await me.looks('wizard-columns-workbook')
  await next()
  assert.equal(await heading(), 'What do these words mean?')
  assert.equal(await column('“High”').inputValue(), '4', 'guessed')
  await me.looks('wizard-values')
  await next()
  assert.equal(await heading(), 'This is what will be brought in')
  assert.ok(await me.page.getByText('Harm to one person: loss of money, home, care, rights or status').isVisible())
  await press(me.page, 'button', 'Bring them in')
  assert.equal(await figure('New problems'), '2')
})

test('a list is pasted', async () => {
  await me.page.goto('/import')
  const box = column('Or paste it from a spreadsheet')
  await reach(me.page, box)
  await box.fill('Name\tNotes\nBin days are hard to find\tAsked weekly\n')
  await next()
  assert.equal(await column('Name').inputValue(), 'title')
  await next()
  await press(me.page, 'button', 'Bring them in')
  assert.equal(await heading(), 'The list is in')
})

test('a workbook with macros is refused in a sentence', async () => {
  await chooses({ name: 'macros.xlsm', mimeType: 'application/zip', buffer: hostile() })
  assert.ok(await me.page.locator('.govuk-error-summary').getByText('This workbook holds macros.').isVisible())
  await me.looks('wizard-refused')
})
