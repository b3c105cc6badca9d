// A person who uses the keyboard alone: they go from one control to the next, and never point at anything.
import assert from 'node:assert/strict'

/** The most controls that anyone should have to pass. */
const MOST = 400

const isThere = (locator) => locator.evaluate((element) => element === document.activeElement)

/** Goes on with the tab key until this has the focus. */
export async function reach (page, locator) {
  await locator.waitFor()
  for (let passed = 0; passed < MOST; passed++) {
    if (await isThere(locator)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`the keyboard does not reach ${locator}`)
}

/** Presses a link or a button, and waits for the page that comes. */
export async function press (page, locator) {
  await reach(page, locator)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Writes in a field, in place of what stands there. */
export async function write (page, locator, text) {
  await reach(page, locator)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

/** Chooses from a list by the first letters of an entry. */
export async function choose (page, locator, entry) {
  await reach(page, locator)
  await page.keyboard.type(entry)
  const chosen = await locator.evaluate((list) => list.selectedOptions[0].text)
  assert.equal(chosen, entry)
}
