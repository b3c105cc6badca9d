import { press, write } from '../support/keyboard.mjs'

/** Puts a problem forward by keyboard; answers the address that this leads to. */
export async function putForward (page, title) {
  await page.goto('/problems/new')
  await write(page, 'What is it, in a line?', title)
  await press(page, 'button', 'Put it forward')
  return new URL(page.url()).pathname
}
