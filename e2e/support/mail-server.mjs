// A mail server on a free port of this machine, that keeps what it is sent and delivers nothing.
//
// A journey calls startMailServer. Tests in Rust run this file: it says its port in its first line, and every message
// that it took in a line of JSON.
//
// Whom a message is for decides what becomes of it: no-such@… is refused for good, full@… for now, slow@… never answered.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SMTPServer } from 'smtp-server'

/** The one who may send, where the server asks. */
export const USER = 'foothold'
export const PASSWORD = 'correct horse'

/**
 * @typedef {object} Received
 * @property {string} from
 * @property {string[]} to
 * @property {string | null} user who sent it, where the server asked
 * @property {boolean} encrypted
 * @property {string} hello the name that the sender gave itself
 * @property {string} raw the message as it travelled
 */

/**
 * @param {{ asks?: boolean, tls?: 'none' | 'starttls' | 'wrapped', cert?: string, key?: string, taken?: (one: Received) => void }} [how]
 * @returns {Promise<{ port: number, received: Received[], stop: () => Promise<void> }>}
 */
export async function startMailServer ({ asks = false, tls = 'none', cert, key, taken } = {}) {
  const received = []
  const server = new SMTPServer({
    secure: tls === 'wrapped',
    ...(tls === 'none' ? {} : { cert: readFileSync(cert), key: readFileSync(key) }),
    disabledCommands: [...(asks ? [] : ['AUTH']), ...(tls === 'starttls' ? [] : ['STARTTLS'])],
    authOptional: !asks,
    allowInsecureAuth: tls === 'none',
    disableReverseLookup: true,
    onAuth (auth, _session, done) {
      if (auth.username === USER && auth.password === PASSWORD) return done(null, { user: USER })
      // A careless server: it says again what it was told.
      done(answer(535, `5.7.8 no such password: ${auth.password}`))
    },
    onRcptTo ({ address }, _session, done) {
      if (address.startsWith('no-such@')) return done(answer(550, '5.1.1 no such mailbox here'))
      if (address.startsWith('full@')) return done(answer(451, '4.2.2 the mailbox is full'))
      done()
    },
    onData (stream, session, done) {
      const chunks = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        if (to.some((address) => address.startsWith('slow@'))) return
        const one = {
          from: session.envelope.mailFrom.address,
          to,
          user: session.user ?? null,
          encrypted: Boolean(session.secure),
          hello: session.hostNameAppearsAs,
          raw: Buffer.concat(chunks).toString('utf8')
        }
        received.push(one)
        taken?.(one)
        done(null, `2.0.0 kept as ${received.length}`)
      })
    }
  })
  // A sender that breaks off is its own affair.
  server.on('error', () => {})
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: server.server.address().port,
    received,
    stop: () => new Promise((resolve) => server.close(resolve))
  }
}

function answer (responseCode, words) {
  return Object.assign(new Error(words), { responseCode })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [tls, asks, cert, key] = process.argv.slice(2)
  const say = (line) => process.stdout.write(`${line}\n`)
  const { port } = await startMailServer({ tls, asks: asks === 'asks', cert, key, taken: (one) => say(JSON.stringify(one)) })
  say(port)
  // Whoever started this one is gone: so is the need for it.
  process.stdin.on('end', () => process.exit()).resume()
}
