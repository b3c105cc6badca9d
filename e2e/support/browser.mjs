// Chromium, with a new empty profile each time.
import { chromium } from 'playwright-core'
import { FLAGS, whereChromiumIs } from './chromium.mjs'
import { shareSession } from './door.mjs'

/** Widths that pages are looked at: a desk, a phone, and a desk at 400 % zoom. */
export const WIDTHS = { desk: 1280, phone: 375, zoomed: 320 }

/** How long anything on a page may take to come. */
const LONGEST_WAIT_MS = 15_000

/** Starts Chromium. */
export function startBrowser () {
  return chromium.launch({ executablePath: whereChromiumIs(), args: FLAGS })
}

/**
 * Opens a page like a person who comes for the first time. `faults` holds everything that went wrong in it: errors of
 * scripts, what the Content-Security-Policy refused, and requests to another host.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url where Foothold is
 * @param {import('playwright-core').BrowserContextOptions & { stranger?: boolean, provider?: string }} [options] a stranger has
 * no part in the session that the other browsers share; a sign-in provider is no other host
 */
export async function visit (browser, url, { stranger = false, provider, ...options } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    viewport: { width: WIDTHS.desk, height: 900 },
    ...options
  })
  context.setDefaultTimeout(LONGEST_WAIT_MS)
  if (!stranger) await shareSession(context, url)
  const faults = []
  context.on('request', (request) => {
    const asked = new URL(request.url())
    if (asked.protocol.startsWith('http') && ![url, provider].includes(asked.origin)) faults.push(`a request to another host: ${asked}`)
  })
  context.on('weberror', (error) => faults.push(`an error in a script: ${error.error()}`))
  context.on('console', (message) => {
    const isOurs = !provider || !message.location().url.startsWith(provider)
    if (message.type() === 'error' && isOurs && !isStatus(message)) faults.push(`the console says: ${message.text()}`)
  })
  const page = await context.newPage()
  return { context, page, faults }
}

/** That a page, or what it sent to its own address, was answered with status 403, 404, 409 or 422 is no fault of the page. */
function isStatus (message) {
  const asked = /^Failed to load resource: .* status of (403|404|409|422) /.test(message.text()) && message.page()
  return Boolean(asked) && new URL(message.location().url).pathname === new URL(asked.url()).pathname
}
