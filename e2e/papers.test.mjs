// Somebody takes a decision and today's outlook to a board: by keyboard and without scripts, in every form, on as many pages as promised.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { sheets } from './steps/decide.mjs'
import { startBrowser } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { press, reach, write } from './support/keyboard.mjs'
import { office, opened } from './support/office.mjs'
import { comes } from './support/person.mjs'

const PICKS = 3
const FORMS = { Word: 'docx', OpenDocument: 'odt', 'web page': 'html', Markdown: 'md' }

let foothold, browser, me, folder, record
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
  me = await comes(browser, foothold.url, { scripts: false })
  folder = mkdtempSync(join(tmpdir(), 'foothold-papers-'))
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

/** Takes a file along by the keyboard, and answers where it was put. */
async function take (link, name) {
  await reach(me.page, me.page.getByRole('link', { name: link, exact: true }))
  const [file] = await Promise.all([me.page.waitForEvent('download'), me.page.keyboard.press('Enter')])
  assert.equal(file.suggestedFilename(), name)
  const path = join(folder, name)
  await file.saveAs(path)
  return path
}

/** How many pages of A4 a page in a file takes on paper. */
async function printed (path) {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(path).href)
  assert.equal(await page.locator('h1').count(), 1)
  const count = await sheets(page)
  await page.close()
  return count
}

test('a decision is recorded on the forty of the example, with three that start', async () => {
  await me.page.goto('/decisions/new')
  await write(me.page, me.page.locator('[name=against]'), 'It was said that spring is late for letters that people wait for now.')
  await press(me.page, 'button', 'Check it before you record it')
  await press(me.page, 'button', 'Record the decision')
  record = new URL(me.page.url()).pathname
  await me.looks('papers-record')
  assert.equal(await me.page.locator('.app-card').count(), PICKS)
})

test('its page offers it in every form, and the files have names of their own', async () => {
  const number = record.split('/').at(-1)
  for (const [what, called] of [['On two pages', ''], ['In short, on one page', '-in-short']]) {
    for (const [form, ending] of Object.entries(FORMS)) {
      const path = await take(`${form} (${what})`, `decision-${number}${called}.${ending}`)
      if (ending === 'md') assert.match(readFileSync(path, 'utf8'), /^# Decision \d/)
    }
  }
  await take('data (JSON) (The record itself, to run it again)', `decision-${number}.json`)
})

test('on paper the record takes two pages at most, and in short one', async () => {
  const number = record.split('/').at(-1)
  assert.ok(await sheets(me.page) <= 2, 'the page itself')
  assert.ok(await printed(join(folder, `decision-${number}.html`)) <= 2, 'the paper')
  assert.equal(await printed(join(folder, `decision-${number}-in-short.html`)), 1, 'in short')
})

test('LibreOffice opens Word and OpenDocument on as many pages, and reads all of it', { skip: !office && 'LibreOffice is not installed' }, () => {
  const number = record.split('/').at(-1)
  for (const ending of ['docx', 'odt']) {
    const whole = opened(join(folder, `decision-${number}.${ending}`))
    assert.ok(whole.pages <= 2, `${ending}: ${whole.pages} pages`)
    for (const said of [`Decision ${number}: where to focus`, 'What we start', 'What we need from you', 'Why not the others', 'What would change it',
      'What was said against it', 'spring is late', 'When to look again', 'What mattered most', `foothold verify decision-${number}.json`]) {
      assert.ok(whole.text.includes(said), `${ending} does not say ${said}`)
    }
    const short = opened(join(folder, `decision-${number}-in-short.${ending}`))
    assert.equal(short.pages, 1, ending)
    assert.ok(short.text.includes('What we need from you'), ending)
  }
})

test('where to focus today is taken along too', async () => {
  await me.page.goto('/')
  const handedOut = await me.page.request.get('/outlook/today.docx')
  const [, name] = handedOut.headers()['content-disposition'].match(/^attachment; filename="(where-to-focus-\d{4}-\d\d-\d\d\.docx)"$/)
  for (const [form, ending] of Object.entries(FORMS)) await take(`${form} (As a paper)`, name.replace('docx', ending))
  const json = await take('data (JSON) (Everything, for programs)', name.replace('docx', 'json'))
  assert.ok(JSON.parse(readFileSync(json, 'utf8')).standings.length > 0)
  if (office) {
    for (const ending of ['docx', 'odt']) assert.match(opened(join(folder, name.replace('docx', ending))).text, /Who is left behind/)
  }
})
