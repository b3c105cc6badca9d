// What can be said of any page: that everyone can use it, and what it looks like.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { WIDTHS } from './browser.mjs'

const out = fileURLToPath(new URL('../out/', import.meta.url))

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails if axe finds anything on the page as it is now. */
export async function everyoneCanUse (page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.failureSummary}`))
  assert.equal(found.join('\n'), '', `axe found something on ${page.url()}`)
}

/** Fails if the page is wider than the window at 400 % zoom: one would have to scroll both ways to read it. */
export async function fitsWhenZoomed (page) {
  const before = page.viewportSize()
  await page.setViewportSize({ width: WIDTHS.zoomed, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(before)
  assert.ok(width <= WIDTHS.zoomed, `${page.url()} is ${width} pixels wide in a window of ${WIDTHS.zoomed}`)
}

/** Takes the page's picture at a desk, on a phone, in forced colours and on paper. */
export async function picture (page, name) {
  mkdirSync(out, { recursive: true })
  const before = page.viewportSize()
  for (const [where, width] of Object.entries({ desk: WIDTHS.desk, phone: WIDTHS.phone })) {
    await page.setViewportSize({ width, height: 800 })
    await page.screenshot({ path: `${out}${name}-${where}.png`, fullPage: true })
  }
  await page.setViewportSize(before)
  await page.emulateMedia({ forcedColors: 'active' })
  await page.screenshot({ path: `${out}${name}-forced-colours.png`, fullPage: true })
  await page.emulateMedia({ forcedColors: null })
  await page.pdf({ path: `${out}${name}.pdf`, preferCSSPageSize: true })
}
