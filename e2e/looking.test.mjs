// Whether the journeys would see what is wrong: pages that are broken on purpose.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser } from './support/browser.mjs'
import { startFoothold } from './support/foothold.mjs'
import { comes } from './support/person.mjs'

let foothold, browser
before(async () => {
  foothold = await startFoothold()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await foothold?.stop()
})

const within = (html) => (page) => page.evaluate((text) => { document.querySelector('main').innerHTML += text }, html)

const BROKEN = {
  'two main headings': [within('<h1>Another</h1>'), /not one main heading/],
  'a level that is left out': [within('<h2>Two</h2><h4>Four</h4>'), /level 4 under one of level 2/],
  'a line of the summary that leads nowhere': [within('<div class="govuk-error-summary"><a href="#nowhere">Mend it</a></div>'), /leads to no field/],
  'a message that belongs to no field': [within('<p class="govuk-error-message" id="loose">Mend it</p>'), /no field is described/],
  'a button whose focus cannot be seen': [withPlainFocus, /focus cannot be seen on BUTTON/],
  'a field without a label': [within('<input type="text">'), /axe found/],
  'a page too wide for a phone': [within(`<p>${'W&nbsp;'.repeat(99)}</p><pre>${'W'.repeat(99)}</pre>`), /pixels wide/],
  'a script that fails': [async (page) => { await page.evaluate(() => console.error('broken')) }, /the console says: broken/],
  'what the policy refuses': [async (page) => { await page.evaluate(() => fetch('http://localhost:9/').catch(() => {})) }, /Content Security Policy/]
}

for (const [what, [breakIt, told]] of Object.entries(BROKEN)) {
  test(`${what} is seen`, async () => {
    const me = await comes(browser, foothold.url)
    await me.page.goto('/help')
    await breakIt(me.page)
    await assert.rejects(me.looks(), told)
    await me.page.context().close()
  })
}

test('two pages of one name are seen', async () => {
  const me = await comes(browser, foothold.url)
  await me.page.goto('/help')
  await me.looks()
  await me.page.goto('/method')
  await me.page.evaluate((title) => { document.title = title }, 'Help – Foothold')
  await assert.rejects(me.looks(), /two pages are called/)
  await me.page.context().close()
})

test('a request to another host is seen', async () => {
  const me = await comes(browser, foothold.url)
  await me.page.goto('about:blank')
  await me.page.setContent('<img src="http://localhost:9/" alt="">')
  await assert.rejects(me.leaves(), /a request to another host/)
})

async function withPlainFocus (page) {
  await within('<button class="plain" type="button">Plain</button>')(page)
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.plain:focus { outline: none }')
    document.adoptedStyleSheets = [sheet]
  })
}
