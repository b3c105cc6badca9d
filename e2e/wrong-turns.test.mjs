// What a newcomer does that nobody meant: sends twice, goes back, loads again, types what nobody expects.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { startExample } from './support/example.mjs'
import { fitsWhenZoomed } from './support/looks.mjs'
import { comes } from './support/person.mjs'

let foothold, browser
before(async () => {
  foothold = await startExample()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const STRANGE = {
  emoji: '🦺🏚️👩🏽‍🔧 homes',
  'right to left': 'الرسائل المفقودة (rent) ١٢٣',
  'one endless word': 'W'.repeat(250),
  'what looks like markup': '<b>&amp; "Tom\'s" <script>',
  'many marks on one letter': `x${'\u0301'.repeat(40)}`
}

for (const [what, title] of Object.entries(STRANGE)) {
  test(`a title that is ${what} is kept as typed, and every page that shows it still fits`, async () => {
    const me = await comes(browser, foothold.url)
    await sendTitle(me, title, 'Enter')
    assert.equal(await me.page.locator('h1').textContent(), title)
    const page = new URL(me.page.url()).pathname
    for (const path of [page, `${page}/edit`, `${page}/answer?condition=interest`, `/problems?search=${encodeURIComponent(title)}`, '/table', '/', '/activity']) {
      await me.page.goto(path)
      await fitsWhenZoomed(me.page)
    }
    await me.leaves()
  })
}

async function sendTitle ({ page }, title, key) {
  await page.goto('/problems/new')
  await page.locator('[name=title]').fill(title)
  await page.keyboard.press(key)
  await page.waitForURL((url) => url.pathname !== '/problems/new')
}

test('everyone can use a list of strange titles', async () => {
  const me = await comes(browser, foothold.url)
  await me.page.goto('/problems?sort=number&page=1')
  await me.looks('strange')
  await me.leaves()
})

test('a button that is pressed twice puts one thing forward', async () => {
  const me = await comes(browser, foothold.url, { scripts: false })
  const title = 'The lift in the library stops'
  await me.page.goto('/problems/new')
  await me.page.locator('[name=title]').fill(title)
  await me.page.getByRole('button', { name: 'Put it forward' }).dblclick()
  await me.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await me.page.reload()
  await me.page.goto(`/problems?search=${encodeURIComponent(title)}`)
  assert.equal(await me.page.locator('.app-list__number').count(), 1)
  await me.leaves()
})

test('a decision whose button is pressed twice is recorded once', async () => {
  const me = await comes(browser, foothold.url, { scripts: false })
  const recorded = () => me.page.locator('tbody tr').count()
  await me.page.goto('/decisions')
  const before = await recorded()
  await me.page.goto('/decisions/new')
  await me.page.getByRole('button', { name: 'Check it before you record it' }).click()
  await me.page.getByRole('button', { name: 'Record the decision' }).dblclick()
  await me.page.getByRole('heading', { level: 1, name: new RegExp(`^Decision ${before + 1}`) }).waitFor()
  await me.page.goto('/decisions')
  assert.equal(await recorded(), before + 1)
  await me.leaves()
})

const FAR_OUT = ['99999999999999999999999999', '-1', '1e400', '0x10', '∞', '٣']
test('a number that cannot be one is told of beside its field, and what was typed stays', async () => {
  const me = await comes(browser, foothold.url)
  for (const number of FAR_OUT) {
    await me.page.goto('/problems/F01/edit')
    await me.page.locator('[name=reach]').fill(number)
    await me.page.getByRole('button', { name: 'Save', exact: true }).click()
    assert.match(await me.page.title(), /^Error: /, number)
    assert.equal(await me.page.locator('[name=reach]').inputValue(), number)
  }
  await me.looks('number-error')
  await me.leaves()
})
