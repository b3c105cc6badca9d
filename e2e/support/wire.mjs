// What a page costs on the wire.

/**
 * Opens an address with nothing kept from before, and answers what was sent for it.
 *
 * @returns {Promise<{ bytes: number, requests: string[] }>} bytes with headers, as the network saw them
 */
export async function coldCost (page, path) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  const requests = new Map()
  let bytes = 0
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('data:')) requests.set(requestId, request.url)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (requests.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await session.detach()
  return { bytes, requests: [...requests.values()] }
}
