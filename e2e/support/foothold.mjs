// The binary, running over a database of its own on a free port of this machine.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { comesIn, printed } from './door.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target')

/** The binary that is tried. */
export const binary = process.env.FOOTHOLD_BINARY ?? join(target, 'debug', 'foothold')

const LONGEST_START_MS = 15_000

/**
 * Starts Foothold and waits until it answers.
 *
 * @param {{ prepare?: (database: string) => void, host?: string, settings?: (url: string) => object | Promise<object> }} [how]
 *   what is done with the database before; what the machine is called; further settings, as variables
 * @returns {Promise<{ url: string, database: string, folder: string, said: () => string, stop: () => Promise<void> }>}
 */
export async function startFoothold ({ prepare, host = '127.0.0.1', settings } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-e2e-'))
  const database = join(folder, 'foothold.sqlite3')
  prepare?.(database)
  const port = await freePort()
  const url = `http://${host}:${port}`
  const env = { ...process.env, ...await settings?.(url) }
  const words = ['serve', '--listen', `127.0.0.1:${port}`, '--database', database]
  const server = spawn(binary, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  server.stdout.on('data', (data) => { said += data })
  server.stderr.on('data', (data) => { said += data })
  const ended = new Promise((resolve) => {
    server.once('error', (error) => resolve(error.message))
    server.once('exit', (code, signal) => resolve(`ended with ${code ?? signal}`))
  })

  async function stop () {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    await Promise.race([answers(url), ended.then((how) => { throw new Error(how) })])
  } catch (error) {
    await stop()
    throw new Error(`${binary} serve did not start: ${error.message}\n${said}`)
  }
  const code = said.match(/The code is (\S+)\./)?.[1]
  if (code) printed(url, code)
  if (prepare) await comesIn(url, '/first-visit/come-in')
  return { url, database, folder, said: () => said, stop }
}

/** Runs a command to its end. */
export function run (...words) {
  return spawnSync(binary, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
}

async function answers (url) {
  const latest = Date.now() + LONGEST_START_MS
  while (Date.now() < latest) {
    const answered = await fetch(url).then((response) => response.ok, () => false)
    if (answered) return
    await wait(50)
  }
  throw new Error(`no answer within ${LONGEST_START_MS / 1000} seconds`)
}

/** A port that nothing listens on: asked of the system, and given back at once. */
function freePort () {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
