// From nothing to a first recorded decision, as a newcomer goes it with a spreadsheet that has nothing but titles and services.
// By keyboard alone; every step is counted.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { firstVisit } from './support/door.mjs'
import { counted } from './support/effort.mjs'
import { startFoothold } from './support/foothold.mjs'
import { press, reach, write } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'

const FIFTEEN_MINUTES = 15 * 60
const MOST_PAGES = 25

const SERVICES = ['Housing repairs', 'Council tax', 'Blue badges', 'Planning', 'Parking', 'Libraries', 'Social care', 'School places']
const TROUBLES = [
  'Nobody can say how long it takes', 'The form is only on paper', 'People ring four times before they are heard',
  'Letters are hard to read', 'Those who moved house start again'
]
const rows = SERVICES.flatMap((service) => TROUBLES.map((trouble) => `${service}: ${trouble.toLowerCase()},${service}`))

/** What a meeting says of a row: mostly yes, some no, some that nobody knows. */
const ANSWERS = {
  interest: ['yes', 'no', 'yes', 'partly', 'not known'],
  operations: ['yes', 'yes', 'no'],
  capability: ['yes', 'no', 'yes', 'yes']
}

let foothold, browser
before(async () => {
  foothold = await startFoothold()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

test(`a newcomer comes from nothing to a first decision within fifteen minutes and ${MOST_PAGES} pages`, async (t) => {
  const list = join(foothold.folder, 'our list.csv')
  writeFileSync(list, `title,service\n${rows.join('\n')}\n`)
  const me = await comes(browser, foothold.url)
  const { page } = me
  const effort = counted(page)

  /** Presses a button or follows a link, after reading what the page says. */
  async function goes (what, name) {
    await effort.reads()
    effort.does(6)
    await press(page, what, name)
  }

  await page.goto(firstVisit(foothold.url))
  effort.does('Fernley Borough Council'.length)
  await write(page, page.locator('[name=name]'), 'Fernley Borough Council')
  await goes('button', 'Start')
  await goes('button', 'Import a spreadsheet')
  effort.does(20)
  await page.setInputFiles('[type=file]', list)
  await goes('button', 'Continue')
  await goes('button', 'Continue')
  await goes('button', 'Bring them in')
  await goes('link', 'Fill the table')
  await effort.reads()
  for (const [column, said] of Object.entries(ANSWERS)) {
    await reach(page, page.locator(`#${column}-0`))
    effort.does(6)
    for (let row = 0; row < rows.length; row++) {
      const answer = said[row % said.length]
      effort.does(answer === 'not known' ? 1 : 2)
      if (answer !== 'not known') await page.keyboard.press(answer[0])
      await page.keyboard.press('ArrowDown')
    }
  }
  await page.waitForLoadState('networkidle')
  await goes('link', 'Where to focus')
  await goes(page.locator('main').locator('a[href="/decisions/new"]'))
  await goes('button', 'Check it before you record it')
  await goes('button', 'Record the decision')
  await effort.reads()
  assert.equal(new URL(page.url()).pathname, '/decisions/1')
  const minutes = effort.seconds() / 60
  t.diagnostic(`${effort.told()}: ${minutes.toFixed(1)} minutes`)
  assert.ok(effort.seconds() <= FIFTEEN_MINUTES, `it takes ${minutes} minutes`)
  assert.ok(effort.pages() <= MOST_PAGES, `it takes ${effort.pages()} pages`)
  await me.leaves()
})
