// A device that keeps passkeys, inside the browser. It needs an address with a name: `http://localhost:…`.

const DEVICE = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true
}

/**
 * Gives a page a device that says yes to whatever it is asked.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ passkeys: () => Promise<object[]>, refuses: () => Promise<void>, agrees: () => Promise<void>, move: (to: import('playwright-core').Page) => Promise<object>, lose: () => Promise<void> }>}
 *   `passkeys` it holds; it `refuses` or `agrees` from now on; `move` gives another page a device with the same passkeys;
 *   `lose` takes it away
 */
export async function giveDevice (page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE })
  const tell = (what, how = {}) => session.send(`WebAuthn.${what}`, { authenticatorId, ...how })
  const passkeys = async () => (await tell('getCredentials')).credentials

  async function move (to) {
    const device = await giveDevice(to)
    for (const credential of await passkeys()) await device.take(credential)
    return device
  }

  return {
    passkeys,
    move,
    take: (credential) => tell('addCredential', { credential }),
    refuses: () => tell('setUserVerified', { isUserVerified: false }),
    agrees: () => tell('setUserVerified', { isUserVerified: true }),
    lose: () => tell('removeVirtualAuthenticator')
  }
}
