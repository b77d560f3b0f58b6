import { expect, test } from 'vitest'
import { findFaults } from './faults.ts'
import { readMark } from './mark.ts'
import type { RegisteredColumn } from './read-register.ts'

function column(name: string, comment: string | null, more: Partial<RegisteredColumn> = {}): RegisteredColumn {
  return {
    table: 'thing', column: name, type: 'text', required: false, refersTo: null, refersWith: [], keyPlace: null, closed: false,
    mark: readMark(comment), fault: undefined, tableMark: undefined, ...more,
  }
}

const personId = column('person_id', 'personal: whose it is | of: person_id | kept: with the account | erase: delete | export: row', { type: 'uuid', refersTo: 'person' })

test.each([
  ['free text', column('words', null)],
  ['JSON', column('anything', null, { type: 'jsonb' })],
  ['an id that leads to a person', column('somebody', null, { type: 'uuid', refersTo: 'person' })],
  ['an id by its name', column('actor_id', null, { type: 'uuid' })],
  ['addresses', column('allowed_addresses', null, { type: 'inet' })],
])('%s has to say whether it is personal', (_, one) => {
  expect(findFaults([one])).toEqual([`thing.${one.column}: does not say whether it is personal`])
})

test.each([
  ['one of a few words', column('state', null, { closed: true })],
  ['a number', column('amount_minor', null, { type: 'bigint' })],
  ['what says that it is not', column('code', 'not personal: of a menu')],
  ['a column of a table that says so', column('words', null, { tableMark: readMark('not personal: of a menu') })],
  ['what says all of it', personId],
])('%s need not say more', (_, one) => {
  expect(findFaults([personId, one])).toEqual([])
})

test.each([
  ['there is no column thing.nobody', 'personal: x | of: nobody | kept: with the account | erase: clear', {}],
  ['there is no column thing.some_time', 'personal: x | of: person_id | kept: 3 days after some_time | erase: clear', {}],
  ['there is no column elsewhere.id', 'personal: x | of: person_id -> elsewhere | kept: with the account | erase: clear', {}],
  ['it can\'t be cleared: integer, not null', 'personal: x | of: person_id | kept: with the account | erase: clear', { type: 'integer', required: true }],
  ['only an id can be a pseudonym', 'personal: x | of: person_id | kept: with the account | erase: pseudonym', {}],
])('%s', (fault, comment, more) => {
  expect(findFaults([personId, column('words', comment, more)])).toContain(`thing.words: ${fault}`)
})

test('a table’s word is not enough for a column that leads to a person', () => {
  expect(findFaults([column('maker', null, { type: 'uuid', refersTo: 'person', tableMark: readMark('not personal: x') })]))
    .toEqual(['thing.maker: leads to a person, so it needs a mark of its own'])
})
