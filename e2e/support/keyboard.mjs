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

/** Writes into a field, in place of what stands there. */
export async function write (page, label, text) {
  await reach(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Chooses a radio button, or ticks a box. */
export async function choose (page, label) {
  const choice = page.getByLabel(label, { exact: true })
  await reach(page, choice)
  if (!await choice.isChecked()) await page.keyboard.press('Space')
}

/** Presses a button, or follows a link, and waits for the page that it leads to. */
export async function press (page, role, name) {
  await reach(page, page.getByRole(role, { name, exact: true }).first())
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
