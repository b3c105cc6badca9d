// Challenges and answers as JSON. Newer browsers read and write it themselves; for the others bytes are text here, in the
// letters of base64url.

const READERS = { create: 'parseCreationOptionsFromJSON', get: 'parseRequestOptionsFromJSON' }

/**
 * The options of `navigator.credentials` that a challenge stands for.
 *
 * @param {'create' | 'get'} does
 */
export function optionsOf (does, challenge) {
  const reader = READERS[does]
  if (PublicKeyCredential[reader]) return PublicKeyCredential[reader](challenge)
  const withBytes = (credentials) => credentials?.map((credential) => ({ ...credential, id: bytes(credential.id) }))
  const { user, excludeCredentials, allowCredentials } = challenge
  return {
    ...challenge,
    challenge: bytes(challenge.challenge),
    ...(user && { user: { ...user, id: bytes(user.id) } }),
    ...(excludeCredentials && { excludeCredentials: withBytes(excludeCredentials) }),
    ...(allowCredentials && { allowCredentials: withBytes(allowCredentials) })
  }
}

const PARTS = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']

/** What a device answered. */
export function answerOf (credential) {
  if (credential.toJSON) return credential.toJSON()
  const { id, rawId, type, response } = credential
  const parts = PARTS.filter((part) => response[part]).map((part) => [part, text(response[part])])
  return {
    id,
    rawId: text(rawId),
    type,
    response: { ...Object.fromEntries(parts), transports: response.getTransports?.() },
    clientExtensionResults: credential.getClientExtensionResults()
  }
}

function bytes (text) {
  const letters = text.replaceAll('-', '+').replaceAll('_', '/')
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
}

function text (buffer) {
  const letters = btoa(String.fromCharCode(...new Uint8Array(buffer)))
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
