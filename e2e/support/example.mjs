import { comesIn } from './door.mjs'
import { startFoothold } from './foothold.mjs'

/** Starts Foothold with the example loaded: a small council that does not exist. */
export async function startExample (how) {
  const foothold = await startFoothold(how)
  try {
    await comesIn(foothold.url, '/first-visit/example')
  } catch (error) {
    await foothold.stop()
    throw error
  }
  return foothold
}
