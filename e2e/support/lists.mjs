// The lists that are brought in: the real spreadsheets where they are, and small ones that we made up.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (from) => fileURLToPath(new URL(from, import.meta.url))
const shared = path('../../../shared/data/')

/** Whether the real spreadsheets are here. */
export const realListsAreHere = existsSync(`${shared}canada-40.csv`)

/** Why a test on them is left out, or false where it is not. */
export const leftOut = realListsAreHere ? false : 'LEFT OUT: the real spreadsheets are not here (../shared/data)'
if (leftOut) console.log(`${leftOut}; a small list that is made up stands in for them`)

/** One of the real files, by its name. */
export const realFile = (name) => `${shared}${name}`

/** A small list that is made up, in which the few leave a group out that could be brought in. */
export const riverton = path('../lists/riverton.csv')

/** The list that the journeys bring in, and how many rows it has. */
export const list = realListsAreHere
  ? { path: `${shared}canada-40.csv`, rows: 40 }
  : { path: riverton, rows: 12 }

/** Teams and their room; groups of people. Two of each. */
export const teams = path('../lists/teams.csv')
export const groups = path('../lists/groups.csv')

/** A file with a fault of every kind, and how many rows of it have one. */
export const faulty = path('../lists/faulty.csv')
