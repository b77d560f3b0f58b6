import { expect, test } from 'vitest'
import { changesOf, mergeEdit } from './merge-edit.ts'

const base = { name: 'Latte', price: 475, allergens: ['milk'] }

test('what only they changed is taken over, what only I changed stays', () => {
  expect(mergeEdit(base, { ...base, price: 500 }, { ...base, name: 'Caffè Latte' }))
    .toEqual({ merged: { name: 'Caffè Latte', price: 500, allergens: ['milk'] }, conflicts: [] })
})

test('where both changed the same, mine stands and a person decides', () => {
  expect(mergeEdit(base, { ...base, price: 500 }, { ...base, price: 450 }))
    .toEqual({ merged: { ...base, price: 500 }, conflicts: [{ field: 'price', mine: 500, theirs: 450 }] })
})

test('who changed it to the same agrees', () => {
  expect(mergeEdit(base, { ...base, price: 500 }, { ...base, price: 500 }).conflicts).toEqual([])
})

test('only what is different is sent', () => {
  expect(changesOf(base, { ...base, allergens: ['milk'] })).toEqual({})
  expect(changesOf(base, { ...base, allergens: ['milk', 'nuts'] })).toEqual({ allergens: ['milk', 'nuts'] })
})
