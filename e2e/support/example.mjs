import { startFoothold } from './foothold.mjs'

/** Starts Foothold with the example loaded: a small council that does not exist. */
export async function startExample () {
  const foothold = await startFoothold()
  const loaded = await fetch(`${foothold.url}/first-visit/example`, { method: 'POST', redirect: 'manual' })
  if (loaded.status === 303) return foothold
  await foothold.stop()
  throw new Error(`the example was not loaded: ${loaded.status}`)
}
