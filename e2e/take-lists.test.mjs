// Somebody takes lists along: by keyboard and without scripts, in every form, and every spreadsheet reads the same in each.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { reach } from './support/keyboard.mjs'
import { cellsOf, office, rowsOf } from './support/office.mjs'
import { comes } from './support/person.mjs'

const FORMS = { CSV: 'csv', Excel: 'xlsx', OpenDocument: 'ods', JSON: 'json' }
const LISTS = ['problems', 'answers', 'services', 'teams', 'groups', 'groundwork', 'rounds', 'decisions', 'exemplars', 'lessons', 'activity']
const HOSTILE = ['=HYPERLINK("http://127.0.0.1/x";"click")', '+1+1', '-2', '@SUM(A1)', 'a,"b";c </t></text:p>', '😀 שלום مرحبا', '_x000D_ and 1-2', `long ${'é'.repeat(480)}`]
const LINES = '=1+1\n  two  spaces\n"quoted", and 😀\nשלום'
/** What a spreadsheet would run. */
const RUNS = /^[=+\-@\t\r]/

let foothold, browser, me, folder
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
  folder = mkdtempSync(join(tmpdir(), 'foothold-lists-'))
  for (const title of HOSTILE) {
    await me.page.goto('/problems/new')
    await me.page.locator('[name=title]').fill(title)
    await me.page.locator('main form button').first().click()
  }
  await me.page.goto('/lessons/new')
  await me.page.locator('[name=text]').fill(LINES)
  await me.page.locator('main form button').last().click()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

/** The file of a list, as it is handed out. */
async function fetched (list, ending) {
  const answer = await me.page.request.get(`/lists/${list}.${ending}`)
  assert.equal(answer.status(), 200, `${list}.${ending}`)
  return answer.body()
}

/** The rows of a list, as a program reads them. */
async function rows (list) {
  return JSON.parse(await fetched(list, 'json'))
}

/** What a cell of JSON is in a spreadsheet. */
function shown (value) {
  if (value === null) return ''
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

test('the foot of the list leads to its files', async () => {
  await me.page.goto('/problems?search=a')
  for (const [form, ending] of Object.entries(FORMS)) {
    await reach(me.page, me.page.getByRole('link', { name: `${form} (This list)`, exact: true }))
    const [file] = await Promise.all([me.page.waitForEvent('download'), me.page.keyboard.press('Enter')])
    assert.equal(file.suggestedFilename(), `problems.${ending}`)
  }
  await me.looks('take-lists')
  const some = JSON.parse(await (await me.page.request.get('/lists/problems.json?search=a')).body())
  assert.ok(some.length > 0 && some.length < (await rows('problems')).length)
})

test('nothing in a CSV runs, and all of it is there', async () => {
  const [headings, ...cells] = rowsOf((await fetched('problems', 'csv')).toString())
  assert.equal(headings[0], 'id')
  assert.ok(cells.every((row) => row.length === headings.length && row.every((cell) => !RUNS.test(cell))))
  const titles = cells.map((row) => row[1])
  for (const title of HOSTILE) assert.ok(titles.includes(RUNS.test(title) ? `'${title}` : title), title)
})

test('LibreOffice reads the same cells from every workbook', { skip: !office && 'LibreOffice is not installed' }, async () => {
  const expected = {}
  for (const list of LISTS) {
    const [headings] = rowsOf((await fetched(list, 'csv')).toString())
    expected[list] = [headings, ...(await rows(list)).map((row) => Object.values(row).map(shown))]
  }
  for (const ending of ['xlsx', 'ods']) {
    const paths = LISTS.map((list) => join(folder, `${list}.${ending}`))
    for (const [at, list] of LISTS.entries()) writeFileSync(paths[at], await fetched(list, ending))
    const read = cellsOf(paths)
    for (const [at, list] of LISTS.entries()) assert.deepEqual(read[at], expected[list], `${list}.${ending}`)
  }
})
