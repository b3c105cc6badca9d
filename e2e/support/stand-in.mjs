// axe is a script. A page without scripts is therefore shown once more, exactly as it came, in a browser that runs
// axe and none of the page's own scripts.
import { visit } from './browser.mjs'

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url where Foothold is
 * @param {import('playwright-core').Page} original the page without scripts
 */
export async function standIn (browser, url, original) {
  const { context, page } = await visit(browser, url)
  let came = ''
  await page.route('**/*', (route) => {
    const request = route.request()
    if (request.isNavigationRequest()) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: came })
    return request.resourceType() === 'script' ? route.abort() : route.continue()
  })
  return {
    page,
    async show () {
      came = await original.content()
      await page.goto(original.url())
    },
    close: () => context.close()
  }
}
