// How one comes in: the code that Foothold printed, and the session that every browser of a run then shares.

const codes = new Map()
const sessions = new Map()
const browsers = new Map()

/** Remembers the code that was printed where Foothold was started. */
export function printed (url, code) {
  codes.set(url, code)
}

/** The address of the first visit, with the code in it. */
export function firstVisit (url) {
  return `/first-visit?code=${codes.get(url)}`
}

/** Opens the first visit, with the code in its address. */
export async function goToFirstVisit (page) {
  if (page.url() === 'about:blank') await page.goto('/')
  const url = new URL(page.url())
  if (url.pathname !== '/first-visit' || !url.searchParams.has('code')) await page.goto(firstVisit(url.origin))
}

/** Sends one form of the first visit, as a browser would, and keeps the session that begins with it. */
export async function comesIn (url, path, fields = {}) {
  const body = new URLSearchParams({ code: codes.get(url), ...fields })
  const answer = await fetch(`${url}${path}`, { method: 'POST', redirect: 'manual', body })
  const cookie = answer.headers.getSetCookie()[0]
  if (answer.status !== 303 || !cookie) throw new Error(`${path} let nobody in: ${answer.status}`)
  await keep(url, cookie)
}

/** The session that the browsers at this Foothold share. */
export const sessionOf = (url) => sessions.get(url)

/** The browser belongs to whoever is signed in at this Foothold, now or later. */
export async function shareSession (context, url) {
  browsers.set(url, [...browsers.get(url) ?? [], context])
  context.on('close', () => browsers.set(url, browsers.get(url).filter((other) => other !== context)))
  context.on('response', async (response) => {
    const cookie = await response.headerValue('set-cookie').catch(() => null)
    if (cookie) await keep(url, cookie)
  })
  await give(context, url)
}

async function keep (url, cookie) {
  const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/)
  sessions.set(url, value && { name, value, url, httpOnly: true, sameSite: 'Lax' })
  for (const context of browsers.get(url) ?? []) await give(context, url)
}

async function give (context, url) {
  const session = sessions.get(url)
  if (session) await context.addCookies([session])
}
