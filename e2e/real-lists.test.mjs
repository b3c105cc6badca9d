// What is known of the real spreadsheets: who starts, who is asked first, and where there is ground to prepare.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from './support/foothold.mjs'
import { leftOut, list } from './support/lists.mjs'

const WORKSHOP_LOOKED_AT = '2026-11-02'

test('canada-40.csv stands as a second reading of the model has it', { skip: leftOut }, () => {
  const { stdout } = run('decide', list.path, '--today', WORKSHOP_LOOKED_AT, '--format', 'json')
  const { standings } = JSON.parse(stdout)
  const ids = (standing) => standings.filter((one) => one.standing === standing).map(({ id }) => id)
  assert.deepEqual(ids('start').sort(), ['1922', '2450', 'SRV02660', 'SRV02867', 'SRV03255', 'SRV03442'])
  assert.equal(ids('ask').length, 14)
  assert.equal(ids('prepare').length, 20)
})

test('of two that want the only place of one team, the few hold one', { skip: leftOut }, () => {
  const { stdout } = run('decide', list.path, '--today', WORKSHOP_LOOKED_AT, '--limit', '12', '--format', 'json')
  const { the_few: { picks } } = JSON.parse(stdout)
  assert.equal(picks.filter(({ id }) => id === '1922' || id === 'SRV03255').length, 1)
})
