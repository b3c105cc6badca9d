// How a provider, or somebody on the way to it, may misbehave.
import { createHmac, sign } from 'node:crypto'

/**
 * @returns {{ begin: (how: string) => void, between: import('koa').Middleware }} `begin('')` ends it
 */
export function mischiefs ({ issuer, key, newKey, client }) {
  let how = ''
  const newer = newKey()

  /** What the id token becomes. */
  const tokens = {
    altered: ({ head, claims, signature }) => [part(head), part({ ...claims, sub: 'somebody else' }), signature].join('.'),
    audience: ({ claims }) => signed({ ...claims, aud: 'another' }, key),
    'audience-besides': ({ claims }) => signed({ ...claims, aud: [client.client_id, 'another'] }, key),
    party: ({ claims }) => signed({ ...claims, azp: 'another' }, key),
    issuer: ({ claims }) => signed({ ...claims, iss: 'https://id.example.org' }, key),
    future: ({ claims }) => signed({ ...claims, iat: claims.iat + 3600, exp: claims.exp + 3600 }, key),
    'access-token': ({ claims }) => signed({ ...claims, at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }, key),
    unsigned: ({ claims }) => `${part({ alg: 'none' })}.${part(claims)}.`,
    'by-the-secret': ({ claims }) => bySecret(claims, client.client_secret),
    'another-key': ({ claims }) => signed(claims, newer),
    rotated: ({ claims }) => signed(claims, newer),
    missing: () => undefined
  }

  /** What is said at an address becomes. */
  const answers = {
    rotated: { '/jwks': () => ({ keys: [publicOf(newer)] }) },
    'another-person': { '/me': (said) => ({ ...said, sub: 'somebody else' }) },
    listened: { '/.well-known/openid-configuration': (said) => ({ ...said, token_endpoint: 'http://id.example.org/token' }) },
    'another-issuer': { '/.well-known/openid-configuration': (said) => ({ ...said, issuer: 'https://id.example.org' }) },
    endless: { '/.well-known/openid-configuration': () => ({ said: 'a'.repeat(2 << 20) }) },
    'no-sign-out': { '/.well-known/openid-configuration': ({ end_session_endpoint, ...said }) => said }
  }

  async function between (ctx, next) {
    await next()
    if (how === 'moved' && ctx.path.startsWith('/.well-known/')) return ctx.redirect(`${issuer}/elsewhere`)
    const become = answers[how]?.[ctx.path]
    if (become) ctx.body = become(ctx.body)
    if (ctx.path === '/token' && ctx.body.id_token && tokens[how]) {
      ctx.body = { ...ctx.body, id_token: tokens[how](read(ctx.body.id_token)) }
    }
  }
  return { begin: (kind) => { how = kind }, between }
}

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
const unpart = (text) => JSON.parse(Buffer.from(text, 'base64url'))

function read (token) {
  const [head, claims, signature] = token.split('.')
  return { head: unpart(head), claims: unpart(claims), signature }
}

function signed (claims, { kid, privateKey }) {
  const text = `${part({ alg: 'RS256', kid })}.${part(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
}

function bySecret (claims, secret) {
  const text = `${part({ alg: 'HS256' })}.${part(claims)}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

function publicOf ({ asJwk: { kty, n, e, kid, alg, use } }) {
  return { kty, n, e, kid, alg, use }
}
