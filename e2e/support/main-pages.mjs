// The eight main pages, on the example: what is pictured in docs/pictures, and what Lighthouse is asked about.

/** The name of each, and where it is. */
export const MAIN_PAGES = {
  'where-to-focus': '/',
  'the-whole-list': '/picture',
  'one-problem': '/problems/F08',
  'the-table': '/table',
  'who-is-left-behind': '/fairness',
  groundwork: '/groundwork',
  'a-decision': '/decisions/1',
  strategy: '/strategy'
}
