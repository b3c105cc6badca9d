// The sign-in provider of an organisation that does not exist: oidc-provider, on a free port of this machine. Whoever is
// sent to it chooses who they are.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'
import { mischiefs } from './provider-mischief.mjs'

/** How Foothold is known to it. */
export const CLIENT = { id: 'foothold', secret: 'a-secret-between-the-two' }

/**
 * @typedef {{ id: string, name?: string, email?: string, verified?: boolean, groups?: string[] }} Person
 *
 * Starts a provider.
 *
 * @param {{ people: Person[], backTo: string, signedOutTo?: string, thin?: boolean, lasts?: number }} how
 *   who can sign in; where they come back to; where after signing out; whether the id token holds no more than it must
 *   (as the standard has it); for how many seconds it is good
 * @returns {Promise<{ issuer: string, clientId: string, clientSecret: string, misbehave: (how: string) => void, stop: () => Promise<void> }>}
 */
export async function startProvider ({ people, backTo, signedOutTo, thin = false, lasts = 600 }) {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${server.address().port}`
  const key = newKey()
  const client = {
    client_id: CLIENT.id,
    client_secret: CLIENT.secret,
    redirect_uris: [backTo],
    post_logout_redirect_uris: signedOutTo ? [signedOutTo] : []
  }
  const provider = new Provider(issuer, {
    clients: [client],
    jwks: { keys: [key.asJwk] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: thin,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { logoutSource: askBefore } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: lasts, Interaction: 600, Session: 600 },
    findAccount: (_, id) => account(people.find((person) => person.id === id)),
    loadExistingGrant: grantWithoutAsking
  })
  // A page of our own would only repeat what the standard's does; what went wrong is for the one who reads the test.
  provider.on('server_error', (_, error) => console.error(error))

  const mischief = mischiefs({ issuer, key, newKey, client })
  provider.use(mischief.between)
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url.startsWith('/interaction/')) return interaction(provider, people, request, response)
    return answer(request, response)
  })

  async function stop () {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, misbehave: mischief.begin, stop }
}

function account (person) {
  if (!person) return undefined
  const { id, name, email, verified = true, groups } = person
  return { accountId: id, claims: () => ({ sub: id, name, email, email_verified: email && verified, groups }) }
}

/** What Foothold asks for is granted at once: that is the organisation's business, not the person's. */
async function grantWithoutAsking ({ oidc }) {
  const { provider, client, session, params } = oidc
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(params.scope)
  await grant.save()
  return grant
}

/** The page on which one says who one is, and what becomes of it. */
async function interaction (provider, people, request, response) {
  await provider.interactionDetails(request, response)
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    return response.end(page(people))
  }
  const person = new URLSearchParams(await whole(request)).get('person')
  const result = person
    ? { login: { accountId: person } }
    : { error: 'access_denied', error_description: 'The person said no.' }
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

function page (people) {
  const buttons = people.map(({ id, name }) => `<p><button name="person" value="${id}">${name ?? id}</button></p>`)
  return `<!doctype html><html lang="en"><title>Who are you?</title><h1>Who are you?</h1>
    <form method="post">${buttons.join('')}<p><button name="person" value="">Nobody</button></p></form></html>`
}

/** Asks whether one means to sign out. */
function askBefore (ctx, form) {
  const sure = '<button form="op.logoutForm" name="logout" value="yes">Sign out</button>'
  ctx.body = `<!doctype html><html lang="en"><title>Sign out?</title><h1>Sign out?</h1>${form}${sure}</html>`
}

async function whole (request) {
  let text = ''
  for await (const part of request) text += part
  return text
}

/** A key to sign with. */
function newKey () {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = randomBytes(8).toString('hex')
  return { privateKey, kid, asJwk: { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } }
}
