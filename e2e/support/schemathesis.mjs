// schemathesis, which reads the description of the API and asks the server everything that it describes, and much that it does not.
// scripts/set-up-tests installs it. Where it is missing, what needs it is left out.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const own = fileURLToPath(new URL('../../target/schemathesis/bin/schemathesis', import.meta.url))
const config = fileURLToPath(new URL('../schemathesis.toml', import.meta.url))

const runs = (program) => spawnSync(program, ['--version']).status === 0

/** What it is called on this machine; nothing where it is missing. */
export const schemathesis = [process.env.FOOTHOLD_SCHEMATHESIS, own, 'schemathesis'].filter(Boolean).find(runs)

/**
 * Asks a server everything, and answers what was found.
 *
 * @param {string} url where its description is
 * @param {string} token
 * @returns {Promise<{ code: number, said: string }>}
 */
export async function asked (url, token, ...more) {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-schemathesis-'))
  const words = [`--config-file=${config}`, 'run', url, `--header=Authorization: Bearer ${token}`, ...more]
  try {
    const running = spawn(schemathesis, words, { cwd: folder, env: { ...process.env, NO_COLOR: '1', HYPOTHESIS_STORAGE_DIRECTORY: folder } })
    let said = ''
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (some) => { said += some })
    const code = await new Promise((resolve) => running.on('close', resolve))
    return { code, said }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
