// From the first visit to a recorded decision, as one would go it: with scripts, and without.
import assert from 'node:assert/strict'
import { writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import * as begin from './steps/begin.mjs'
import * as decide from './steps/decide.mjs'
import * as problem from './steps/problem.mjs'
import * as table from './steps/table.mjs'
import { startBrowser } from './support/browser.mjs'
import { run, startFoothold } from './support/foothold.mjs'
import { faulty, groups, list, teams } from './support/lists.mjs'
import { comes } from './support/person.mjs'

for (const scripts of [true, false]) {
  describe(`the whole way ${scripts ? 'with' : 'without'} scripts`, () => {
    let foothold, browser, me, other, mine
    before(async () => {
      foothold = await startFoothold()
      browser = await startBrowser()
      me = await comes(browser, foothold.url, { scripts })
      other = await comes(browser, foothold.url, { scripts })
    })
    after(async () => {
      await browser?.close()
      await foothold?.stop()
    })

    test('the example can be looked at and taken away', () => begin.example(me))

    test('an organisation begins with its name', () => begin.nameTheOrganisation(me, 'Riverton Council'))

    test('teams, groups and a list are brought in, each looked at before it is kept', async () => {
      await begin.bringIn(me, 'teams', teams)
      await begin.bringIn(me, 'groups', groups)
      await begin.bringIn(me, 'problems', list.path, me.looks)
      for (const page of ['problems', 'services', 'teams', 'groups']) {
        await me.page.goto(`/${page}`)
        await me.looks(page)
      }
    })

    test('every fault of a file is named by row and column, and nothing of it is kept', () => begin.faultyFile(me, faulty))

    test('the pages agree with the command line on where everything stands', async () => {
      const outlook = JSON.parse(run('decide', list.path, '--format', 'json').stdout)
      const { few, counts } = await decide.whereToFocus(me)
      const stands = await decide.standings(me)
      assert.equal(few.length, outlook.the_few.picks.length)
      await decide.whatMatters(me, outlook)
      assert.deepEqual(counts, [stands.start.length, stands.ask.length, stands.prepare.length])
      for (const [standing, ids] of Object.entries(stands)) {
        const expected = outlook.standings.filter((one) => one.standing === standing).map(({ id }) => id)
        assert.deepEqual(ids.sort(), expected.sort(), standing)
      }
    })

    test('a title is enough to put a problem forward', async () => {
      mine = await problem.putForward(me, 'Nobody answers letters about rent')
    })

    test('two who edit the same problem lose nothing', () => problem.editTogether(me, other, mine, 'Letters about rent lie for weeks'))

    test('an answer with halves is contradicted and settled, and all of it stays', () => problem.answerAndSettle(me, mine))

    test('a column of the table is filled, and is there when one comes back', async () => {
      await table.fillColumn(me, 'interest', ['yes', 'yes', 'partly', 'yes', 'no'])
      await me.page.goto('/table?standing=start')
      await me.looks('table')
    })

    test('two who fill the same cell see both answers', () => table.sameCell(me, other))

    test('other picks are recorded with a reason, on two pages', async () => {
      await decide.whereToFocus(me)
      await decide.recordOthers(me)
      assert.ok(await decide.sheets(me.page) <= 2, 'the record takes more than two pages')
    })

    test('the record that is downloaded verifies, and one that was touched does not', async () => {
      const path = join(foothold.folder, 'decision-1.json')
      await decide.download(me, path)
      assert.equal(run('verify', path).status, 0)
      writeFileSync(path, readFileSync(path, 'utf8').replace('spring', 'autumn'))
      assert.equal(run('verify', path).status, 1)
    })

    test('fewer at once are chosen when the limit says so, and the record stays', async () => {
      await decide.changeLimit(me, 1)
      assert.ok((await decide.whereToFocus(me)).few.length <= 1)
      await me.page.goto('/decisions')
      await me.looks('decisions')
      await me.page.goto('/activity')
      await me.looks('activity')
    })

    test('nothing went wrong on the way', async () => {
      await me.leaves()
      await other.leaves()
    })
  })
}
