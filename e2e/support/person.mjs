// Somebody at the browser, who looks hard at every page that they come to.
import assert from 'node:assert/strict'
import { visit } from './browser.mjs'
import { everyoneCanUse, fitsWhenZoomed, picture } from './looks.mjs'
import { whatIsAmiss } from './sound.mjs'
import { standIn } from './stand-in.mjs'

/** What each address was called by its title, over one run: no two may share one. */
const titles = new Map()

/**
 * Somebody who comes to Foothold.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url where Foothold is
 * @param {{ scripts?: boolean, stranger?: boolean }} [how] whether scripts run in their browser, and whether they have no part in
 * the session that the other browsers share
 */
export async function comes (browser, url, { scripts = true, stranger = false } = {}) {
  const { context, page, faults } = await visit(browser, url, { javaScriptEnabled: scripts, stranger })
  const examined = scripts ? page : await standIn(browser, url, page)

  /** Fails if anything is wrong with the page as it is now; takes its picture, where a name is given and scripts run. */
  async function looks (where) {
    await page.waitForLoadState('load')
    await calledByItsOwnName(page)
    assert.deepEqual(await page.evaluate(whatIsAmiss), [], page.url())
    await fitsWhenZoomed(page)
    if (!scripts) await examined.show()
    await everyoneCanUse(scripts ? page : examined.page)
    if (where && scripts) await picture(page, where)
    nothingWentWrong()
  }

  function nothingWentWrong () {
    assert.deepEqual(faults, [], `up to ${page.url()}`)
  }

  /** Leaves, and fails if anything went wrong in the meantime. */
  async function leaves () {
    await examined.close?.()
    await context.close()
    nothingWentWrong()
  }

  return { page, looks, leaves, scripts }
}

/** Every part of an address that is a key of its own stands for all of them. */
const KEY = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

async function calledByItsOwnName (page) {
  const { host, pathname, searchParams } = new URL(page.url())
  const address = `${pathname.replace(KEY, 'key')}?${searchParams.get('condition') ?? ''}`
  const title = `${host}: ${await page.title()}`
  const known = titles.get(title) ?? address
  assert.equal(address, known, `two pages are called “${title}”`)
  titles.set(title, address)
}
