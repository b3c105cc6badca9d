// Chromium as the system has it.
import { existsSync } from 'node:fs'

/** How it is started: it asks nobody for anything. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/** Where it is. */
export function whereChromiumIs () {
  const path = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path))
  if (!path) throw new Error('Chromium is not here: apt install chromium')
  return path
}
