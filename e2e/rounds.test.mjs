// A round of forty candidates from its opening to a sealed decision, without scripts and by keyboard alone.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import * as begin from './steps/begin.mjs'
import * as decide from './steps/decide.mjs'
import * as round from './steps/round.mjs'
import { startBrowser } from './support/browser.mjs'
import { run, startFoothold } from './support/foothold.mjs'
import { list, riverton } from './support/lists.mjs'
import { comes } from './support/person.mjs'

/** A person, and a Foothold of their own, for the tests of one suite. */
function somebody () {
  const it = {}
  before(async () => {
    it.foothold = await startFoothold()
    it.browser = await startBrowser()
    it.me = await comes(it.browser, it.foothold.url, { scripts: false })
    await begin.nameTheOrganisation(it.me, 'Riverton Council')
  })
  after(async () => {
    await it.me?.leaves()
    await it.browser?.close()
    await it.foothold?.stop()
  })
  return it
}

describe('a round from opening to a sealed decision', () => {
  const it = somebody()
  const asked = [['Head of Service', 'Interest'], ['Skills lead', 'Skills and learning'], ['Operations board', 'Team and room: every team']]

  test('a round begins with a list, and with whom one asks', async () => {
    await begin.bringIn(it.me, 'problems', list.path)
    await round.open(it.me, 1, asked)
  })

  test('nobody has answered yet', async () => {
    const heard = await round.heard(it.me, 1)
    assert.deepEqual(heard.map(([who]) => who), asked.map(([who]) => who))
    for (const [, , answered] of heard) assert.match(answered, /^None of \d+$/)
  })

  test('what is answered since counts, and who is silent stands first', async () => {
    await round.answer(it.me, 1, 'Head of Service', 'interest', 3)
    const heard = await round.heard(it.me, 1)
    assert.deepEqual(heard.map(([who]) => who), ['Skills lead', 'Operations board', 'Head of Service'])
    assert.match(heard[2][2], /^3 of \d+$/)
    const [answered, of] = heard[2][2].split(' of ').map(Number)
    assert.equal(heard[2][3], `${of - answered} left`)
  })

  test('an open round is changed, given up with a reason and opened again', async () => {
    await round.change(it.me, 1)
    await round.giveUpAndOpenAgain(it.me, 1)
  })

  test('another cannot be opened beside it, and what is open is one link away', async () => {
    await it.me.page.goto('/rounds/new')
    await it.me.looks('round-open-already')
    assert.equal(await it.me.page.getByRole('link', { name: 'Go to round 1' }).getAttribute('href'), '/rounds/1')
  })

  test('a decision closes it, and what is downloaded verifies', async () => {
    await round.decide(it.me, 1, /^(Record the decision|Close early)/, 1)
    await it.me.page.goto('/decisions/1')
    const path = join(it.foothold.folder, 'decision-1.json')
    await decide.download(it.me, path)
    assert.equal(run('verify', path).status, 0)
  })

  test('a later decision takes its place, with a reason', async () => {
    await round.supersede(it.me, 1, 2)
    await it.me.page.goto('/activity')
    await it.me.looks('activity-rounds')
  })
})

describe('a round that is good enough', () => {
  const it = somebody()

  test('is closed before its day', async () => {
    await round.oneThatIsReady(it.me)
    await round.open(it.me, 1, [])
    await round.decide(it.me, 1, 'Close early: it is good enough', 1)
  })
})

describe('a group that is left out twice running', () => {
  const it = somebody()

  test('is a question, and one press keeps a place for it', async () => {
    await begin.bringIn(it.me, 'problems', riverton)
    for (const number of [1, 2]) await round.asProposed(it.me, number)
    await round.keepAPlace(it.me, 'Bereaved people', 3)
  })
})
