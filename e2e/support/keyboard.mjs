// Somebody who has a keyboard and nothing else.

const MOST_PRESSES = 400

/** Goes to a field, a link or a button by the tab key; within radio buttons by the arrows, which choose as they go. */
export async function reach (page, locator) {
  await locator.waitFor()
  const wanted = await locator.elementHandle()
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const where = await wanted.evaluate((element) => {
      const { activeElement } = document
      if (element === activeElement) return 'there'
      const together = element.type === 'radio' && activeElement.type === 'radio' && activeElement.name === element.name
      return together ? 'beside' : 'elsewhere'
    })
    if (where === 'there') return
    await page.keyboard.press(where === 'beside' ? 'ArrowDown' : 'Tab')
  }
  throw new Error(`the keyboard does not reach ${locator} on ${page.url()}`)
}

/** By its label, whole or by a pattern; or as it was found. */
const field = (page, what) => {
  if (typeof what === 'string') return page.getByLabel(what, { exact: true })
  return what instanceof RegExp ? page.getByLabel(what) : what
}

/** Writes into a field, named by its label or found, in place of what stands there. */
export async function write (page, what, text) {
  await reach(page, field(page, what))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

/** Chooses a radio button, or ticks a box. */
export async function choose (page, what) {
  const choice = field(page, what)
  await reach(page, choice)
  if (!await choice.isChecked()) await page.keyboard.press('Space')
}

/** Chooses from a list by the first letters of an entry. */
export async function pick (page, list, entry) {
  await reach(page, list)
  await page.keyboard.type(entry)
  const picked = await list.evaluate((element) => element.selectedOptions[0].text)
  if (picked !== entry) throw new Error(`the keyboard picks ${picked}, not ${entry}`)
}

/** Presses a button or follows a link, found or by role and name, and waits for the page that it leads to. */
export async function press (page, what, name) {
  const named = () => page.getByRole(what, { name, exact: typeof name === 'string' }).first()
  await reach(page, name === undefined ? what : named())
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
