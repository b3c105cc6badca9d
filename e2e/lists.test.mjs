// Lists brought in from files; services, teams, groups; settings; activity: each page in each of its states, with and
// without JavaScript.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser, visit } from './support/browser.mjs'
import { goToFirstVisit } from './support/door.mjs'
import { startFoothold } from './support/foothold.mjs'
import { everyoneCanUse, fitsWhenZoomed, picture } from './support/looks.mjs'

const SOUND = [
  'Name,status,service,teams,interest,operations,capability,reach,Owner',
  'Damp homes,To do,Housing repairs,Repairs; Digital,yes,yes,yes,"2,400",Ann',
  'Lost letters,Proposed,Post,Repairs,no:heard,,,12k,',
  'A number that nobody answers on Fridays <b>,To do,Contact centre,Contact centre,,,,,'
].join('\n')
const FAULTY = 'id,title,harm,reach\n1,Damp homes,7,many\n1,,2,3-1\n'

let foothold, browser
before(async () => {
  foothold = await startFoothold()
  browser = await startBrowser()
  await begin()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

async function begin () {
  const { context, page } = await visit(browser, foothold.url)
  await goToFirstVisit(page)
  await page.getByLabel('What is your organisation called?').fill('Fernley Borough Council')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await context.close()
}

async function looksRight (page, name) {
  assert.equal(await page.locator('h1').count(), 1, `${page.url()} has one heading`)
  await everyoneCanUse(page)
  await fitsWhenZoomed(page)
  await picture(page, name)
}

async function choose (page, name, text, list = 'Problems and opportunities') {
  await page.goto('/import')
  await page.getByRole('radio', { name: list }).check()
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Continue' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`a list is brought in ${how} JavaScript`, async () => {
    const { context, page, faults } = await visit(browser, foothold.url, { javaScriptEnabled })
    await page.goto('/import')
    if (javaScriptEnabled) await looksRight(page, 'import-choose')
    await page.getByRole('button', { name: 'Continue' }).click()
    assert.match(await page.title(), /^Error/)
    if (javaScriptEnabled) await looksRight(page, 'import-choose-error')

    await choose(page, 'our list.csv', SOUND.replaceAll('Damp', `Damp ${how}`))
    await page.getByLabel('Name', { exact: true }).selectOption('title')
    await page.getByLabel('status', { exact: true }).selectOption('')
    if (javaScriptEnabled) await looksRight(page, 'import-columns')
    await page.getByRole('button', { name: 'Continue' }).click()
    assert.equal(await page.locator('h1').innerText(), 'This is what will be brought in')
    if (!javaScriptEnabled) return context.close()
    await looksRight(page, 'import-check')
    await page.getByRole('button', { name: 'Bring them in' }).click()
    assert.equal(await page.locator('h1').innerText(), 'The list is in')
    await looksRight(page, 'import-done')
    assert.deepEqual(faults, [])
    await context.close()
  })

  test(`everything wrong with a file is shown at once ${how} JavaScript`, async () => {
    const { context, page, faults } = await visit(browser, foothold.url, { javaScriptEnabled })
    await choose(page, 'faulty.csv', FAULTY)
    await page.getByRole('button', { name: 'Continue' }).click()
    // What cannot be read is asked about first: it is left as it is.
    for (const word of await page.locator('select').all()) await word.selectOption('as-it-is')
    await page.getByRole('button', { name: 'Continue' }).click()
    assert.equal(await page.locator('tbody tr').count(), 5)
    if (javaScriptEnabled) await looksRight(page, 'import-faults')
    assert.deepEqual(faults, [])
    await context.close()
  })
}

for (const [list, one] of Object.entries({ services: 'Housing repairs', teams: 'Repairs', groups: undefined })) {
  test(`everyone can keep ${list}`, async () => {
    const { context, page, faults } = await visit(browser, foothold.url)
    await page.goto(`/${list}`)
    await looksRight(page, list)
    await page.getByRole('button', { name: 'Add' }).click()
    await looksRight(page, `${list}-error`)
    await page.getByLabel('Name').fill(`New ${list}`)
    await page.getByRole('button', { name: 'Add' }).click()
    await page.getByRole('link', { name: `New ${list}` }).click()
    await looksRight(page, `${list}-unused`)
    await page.getByRole('link', { name: /^Remove/ }).click()
    await looksRight(page, `${list}-remove`)
    await page.getByRole('button', { name: 'Remove' }).click()
    assert.equal(await page.getByRole('link', { name: `New ${list}` }).count(), 0)
    if (one) {
      await page.getByRole('link', { name: one, exact: true }).click()
      await looksRight(page, `${list}-one`)
      await page.getByRole('button', { name: 'Change' }).click()
      await looksRight(page, `${list}-change`)
    }
    assert.deepEqual(faults, [])
    await context.close()
  })
}

test('settings say what they would change before they are saved', async () => {
  const { context, page, faults } = await visit(browser, foothold.url)
  for (const path of ['', '/organisation', '/choosing', '/scales', '/ageing']) {
    await page.goto(`/settings${path}`)
    await looksRight(page, `settings${path.replace('/', '-')}`)
  }
  await page.goto('/settings/choosing')
  await page.getByLabel('How many at once?').fill('many')
  await page.getByRole('button', { name: 'Continue' }).click()
  await looksRight(page, 'settings-error')
  await page.getByLabel('How many at once?').fill('0')
  await page.getByRole('button', { name: 'Continue' }).click()
  await looksRight(page, 'settings-foreseen')
  await page.getByRole('button', { name: 'Save' }).click()
  assert.match(await page.locator('.govuk-summary-list', { hasText: 'How many at once' }).innerText(), /How many at once\s+0/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('activity tells who changed what', async () => {
  const { context, page, faults } = await visit(browser, foothold.url)
  await page.goto('/activity')
  await looksRight(page, 'activity')
  assert.ok(await page.getByText('Put this problem forward').count() > 0)
  assert.deepEqual(faults, [])
  await context.close()
})
