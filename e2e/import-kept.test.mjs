// A list is read, how it is read is kept by name and chosen for the next list; and a list that is in is taken back whole:
// by keyboard, without scripts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { pick, press, reach, write } from './support/keyboard.mjs'
import { comes } from './support/person.mjs'

const first = (how) => `Summary,Impact,Squad\nLetters that nobody opens ${how},High,Post room ${how}\nQueues at the desk ${how},Low,Front desk ${how}\n`
const SECOND = 'Summary,Impact,Squad\nForms that cannot be saved,High,Post room\n'

let foothold, browser
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

async function paste (page, text) {
  await write(page, 'Or paste it from a spreadsheet', '')
  await page.keyboard.insertText(text)
}

for (const scripts of [false, true]) {
  const how = scripts ? 'with' : 'without'
  const name = `The board ${how}`

  test(`how a list is read is kept by name, and a list is taken back whole, ${how} scripts`, async () => {
    const { page, looks, leaves } = await comes(browser, foothold.url, { scripts })
    await page.goto('/import')
    await paste(page, first(how))
    await press(page, 'button', 'Continue')
    await pick(page, page.getByLabel('Impact', { exact: true }), 'Harm, from 1 to 5')
    await pick(page, page.getByLabel('Squad', { exact: true }), 'Teams whose room it takes')
    await write(page, /^A name, to read the next list/, name)
    await looks('import-named')
    await press(page, 'button', 'Continue')
    await looks()
    await press(page, 'button', 'Continue')
    const check = await page.locator('main').innerText()
    assert.match(check, new RegExp(`New teams\\s+2: Post room ${how} and Front desk ${how}`))
    await looks('import-check-names')
    await press(page, 'button', 'Bring them in')
    await looks('import-done-back')

    // The next list like it is offered what was kept.
    await press(page, 'link', 'Bring in another list')
    await looks('import-choose-kept')
    await paste(page, SECOND)
    await press(page, 'button', 'Continue')
    await looks('import-offered')
    await press(page, 'link', name)
    assert.equal(await page.getByLabel('Squad', { exact: true }).inputValue(), 'teams')
    assert.equal(await page.getByLabel(/^A name, to read/).inputValue(), name)
    await page.goto('/import')
    await pick(page, page.getByLabel('How is it read?'), name)
    await paste(page, SECOND)
    await press(page, 'button', 'Continue')
    assert.equal(await page.getByLabel('Impact', { exact: true }).inputValue(), 'harm')

    // The file of the command line is the same.
    await page.goto('/mappings')
    await looks('mappings')
    const file = page.getByRole('link', { name: new RegExp(`^Take it as a file .*${name}`) })
    const told = await page.request.get(new URL(await file.getAttribute('href'), page.url()).href)
    assert.match(await told.text(), /harm = "Impact"/)

    // The first list is taken back from the activity.
    await page.goto('/activity')
    await press(page, page.getByRole('link', { name: 'Undo Brought in Pasted list' }).first())
    await looks('import-take-back')
    await press(page, 'button', 'Take it back')
    assert.match(await page.locator('main').innerText(), /Took back all that Pasted list brought/)
    await page.goto('/problems?search=Letters+that+nobody')
    assert.equal(await page.getByRole('link', { name: `Letters that nobody opens ${how}` }).count(), 0)

    await page.goto('/mappings')
    await press(page, page.getByRole('button', { name: `Put away ${name}` }))
    await looks()
    assert.equal(await page.getByRole('heading', { name }).count(), 0)
    await leaves()
  })
}

test('what was done with a list since it came in is said, and it stays', async () => {
  const { page, looks, leaves } = await comes(browser, foothold.url)
  await page.goto('/import')
  await paste(page, 'id,title\nkept-1,A list that was worked on\n')
  await press(page, 'button', 'Continue')
  await press(page, 'button', 'Continue')
  await press(page, 'button', 'Bring them in')
  const back = await page.getByRole('link', { name: 'Take all of it back' }).getAttribute('href')
  await page.goto('/problems/kept-1/edit')
  await write(page, page.locator('#title'), 'A list that was worked on since')
  await reach(page, page.getByRole('button', { name: 'Save' }).first())
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await page.goto(back)
  await press(page, 'button', 'Take it back')
  assert.match(await page.locator('main').innerText(), /“A list that was worked on since” was changed or answered since/)
  await looks('import-stays')
  await leaves()
})
