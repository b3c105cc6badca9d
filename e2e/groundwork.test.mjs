// A problem that is blocked, from groundwork to Start now: with scripts and without, and all of it by keyboard.
import { after, before, describe, test } from 'node:test'
import * as begin from './steps/begin.mjs'
import * as ground from './steps/ground.mjs'
import { startBrowser } from './support/browser.mjs'
import { startFoothold } from './support/foothold.mjs'
import { comes } from './support/person.mjs'

for (const scripts of [false, true]) {
  describe(`ground is prepared ${scripts ? 'with' : 'without'} scripts`, () => {
    let foothold, browser, me, problem, action
    before(async () => {
      foothold = await startFoothold()
      browser = await startBrowser()
      me = await comes(browser, foothold.url, { scripts })
      await begin.nameTheOrganisation(me, 'Riverton Council')
      problem = await ground.blocked(me, 'Nobody reads our letters', 'user research')
    })
    after(async () => {
      await browser?.close()
      await foothold?.stop()
    })

    test('what to unblock first leads to a plan with a play and those it would open', async () => {
      action = await ground.planFromTheBoard(me)
    })

    test('it begins, is done with what was found, and says who is asked again', () => ground.beginAndFinish(me, action))

    test('nothing becomes a yes by itself, and an answer makes it so', () => ground.answerAgain(me, action, problem))

    test('a third that is live for one problem is refused by name, and waits', async () => {
      const other = await ground.blocked(me, 'Forms are lost', 'call data')
      await ground.oneTooMany(me, other)
    })

    test('a play of one’s own is offered, and a retired one is not', () => ground.playbook(me))

    test('nothing went wrong on the way', () => me.leaves())
  })
}
