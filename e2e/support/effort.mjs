// How long something takes somebody, from what they do: the keystroke-level model (Card, Moran and Newell, 1980). In seconds.

/** A key that is pressed. */
export const KEY = 0.28

/** Something that is pointed at and tapped. */
export const TAP = 1.1 + 0.2

/** A moment to decide. */
export const DECIDES = 1.35

/** A word that is read: 200 in a minute, as somebody reads who is new to the words. */
export const WORD = 60 / 200

/** Of a long list or table they read the first few: the rest are of the same kind, and their own. */
const ROWS = 3

/** Somebody whose steps are counted from now on: pages that come, keys, decisions, and the words of each page that is new to them. */
export function counted (page) {
  let pages = 0
  let keys = 0
  let decisions = 0
  let words = 0
  const seen = new Set()
  page.on('load', () => pages++)
  return {
    /** Reads what the page says, the first time that they are there. */
    async reads () {
      const { pathname } = new URL(page.url())
      if (seen.has(pathname)) return
      seen.add(pathname)
      words += await page.evaluate((rows) => {
        const main = document.querySelector('main').cloneNode(true)
        for (const more of main.querySelectorAll(`:is(tr, li, .govuk-checkboxes__item):nth-child(n + ${rows + 1})`)) more.remove()
        for (const closed of main.querySelectorAll('select, details > :not(summary), .govuk-visually-hidden')) closed.remove()
        return main.textContent.split(/\s+/).length
      }, ROWS)
    },
    /** Presses so many keys, after a moment to decide. */
    does (count) {
      keys += count
      decisions++
    },
    pages: () => pages,
    seconds: () => keys * KEY + decisions * DECIDES + words * WORD,
    told: () => `${pages} pages, ${keys} keys, ${decisions} decisions, ${words} words read`
  }
}
