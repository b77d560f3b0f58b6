import { expect, test } from 'vitest'
import { MarkError, readMark } from './mark.ts'

const personal = { purpose: 'their wish', of: [{ kind: 'person', column: 'person_id' }], kept: { kind: 'account' }, erase: { kind: 'clear' }, export: 'column', personal: true }

test('a mark is one line of a comment, whatever else the comment says', () => {
  expect(readMark('personal: their wish | of: person_id | kept: with the account | erase: clear')).toEqual(personal)
  expect(readMark('In words.\npersonal: their wish | of: person_id | kept: with the account | erase: clear\nMore words.')).toEqual(personal)
  expect(readMark('What is personal: nothing.')).toBeUndefined()
  expect(readMark(null)).toBeUndefined()
})

test.each([
  ['person_id', [{ kind: 'person', column: 'person_id' }]],
  ['order_id -> order', [{ kind: 'through', column: 'order_id', table: 'order' }]],
  ['person_id else contact_email = person.email else contact_phone = person.phone', [
    { kind: 'person', column: 'person_id' }, { kind: 'contact', column: 'contact_email', contact: 'email' }, { kind: 'contact', column: 'contact_phone', contact: 'phone' }]],
  ['answer mentions person', [{ kind: 'mentions', column: 'answer' }]],
])('of: %s', (words, of) => {
  expect(readMark(`personal: x | of: ${words} | kept: with the books | erase: pseudonym`)).toMatchObject({ of })
})

test.each([
  ['with the account', { kind: 'account' }],
  ['with the books', { kind: 'books' }],
  ['until expires_at', { kind: 'until', column: 'expires_at' }],
  ['1 month after at', { kind: 'after', count: 1, unit: 'months', column: 'at' }],
  ['24 hours after created_at', { kind: 'after', count: 24, unit: 'hours', column: 'created_at' }],
  ['2 years after order_id -> order.placed_at', { kind: 'after', count: 2, unit: 'years', column: 'placed_at', through: { column: 'order_id', table: 'order' } }],
])('kept: %s', (words, kept) => {
  expect(readMark(`personal: x | of: a | kept: ${words} | erase: delete`)).toMatchObject({ kept })
})

test.each([
  ['delete', { kind: 'delete' }], ['clear', { kind: 'clear' }], ['pseudonym', { kind: 'pseudonym' }],
  ['replace by Guest {id}', { kind: 'replace', by: 'Guest {id}' }], ['keep because the law wants it', { kind: 'keep', because: 'the law wants it' }],
])('erase: %s', (words, erase) => {
  expect(readMark(`personal: x | of: a | kept: with the account | erase: ${words} | export: no`)).toMatchObject({ erase, export: 'no' })
})

test('what is not personal says why, and may have an end all the same', () => {
  expect(readMark('not personal: of the menu')).toEqual({ personal: false, why: 'of the menu', export: 'column' })
  expect(readMark('not personal: a hash | kept: until expires_at | export: no'))
    .toEqual({ personal: false, why: 'a hash', kept: { kind: 'until', column: 'expires_at' }, export: 'no' })
})

test.each([
  ['personal: x', 'it needs'],
  ['personal: x | of: a | kept: with the account', 'it needs'],
  ['personal: x | of: a | kept: forever | erase: clear', '“kept: forever” is none of'],
  ['personal: x | of: a.b.c | kept: with the account | erase: clear', '“of: a.b.c” is none of'],
  ['personal: x | of: a | kept: with the account | erase: shred', '“erase: shred” is none of'],
  ['personal: x | of: a | kept: 3 days after at | erase: pseudonym', 'what is kept for a time'],
  ['personal: x | of: a | kept: with the account | erase: clear | export: maybe', 'neither “row” nor “no”'],
  ['personal: x | of: a | of: b | kept: with the account | erase: clear', 'twice'],
  ['personal: x | of: a | kept: with the account | erase: clear | colour: red', '“colour:” is not a part'],
  ['personal: x | nonsense', 'is not “name: words”'],
  ['not personal: x | export: row', 'leads to nobody'],
  ['not personal: x\npersonal: y | of: a | kept: with the account | erase: clear', 'two marks'],
])('%s is refused', (comment, words) => {
  expect(() => readMark(comment)).toThrow(MarkError)
  expect(() => readMark(comment)).toThrow(words)
})
