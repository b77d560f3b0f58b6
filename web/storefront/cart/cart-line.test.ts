import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyOf, linesMax, quantityMax, readLines, unitPrice, withChange } from './cart-line.ts'
import type { CartChange, CartLine } from './cart-line.ts'
import { aGroup, anItem, anOption } from '../testing/given-menu.ts'

const line = (rest: Partial<CartLine> = {}): CartLine => ({ id: 'a', itemId: 'latte', name: 'Latte', options: [], note: '', quantity: 1, addedUnitPriceMinor: 475, ...rest })
const add = (rest: Partial<CartLine> = {}): CartChange => ({ kind: 'add', line: line(rest) })

describe('a cart', () => {
  test('the same again adds to its quantity, whatever the order of its options; another note or option is another line', () => {
    const lines = [add({ options: ['oat', 'large'] }), add({ id: 'b', options: ['large', 'oat'], quantity: 2 }), add({ id: 'c', note: 'hot' }), add({ id: 'd', note: ' hot ' })]
      .reduce<CartLine[]>(withChange, [])
    expect(lines.map(({ id, quantity }) => [id, quantity])).toEqual([['a', 3], ['c', 2]])
  })

  test('a line that becomes the same as another melts into it', () => {
    const before = [line({ options: ['large'] }), line({ id: 'b', quantity: 2 })]
    expect(withChange(before, { kind: 'content', key: keyOf(line()), line: line({ id: 'b', options: ['large'], quantity: 2 }) }))
      .toMatchObject([{ id: 'a', options: ['large'], quantity: 3 }])
  })

  test('other content keeps the line in its place', () => {
    const before = [line(), line({ id: 'b', itemId: 'tea' })]
    expect(withChange(before, { kind: 'content', key: keyOf(line()), line: line({ note: 'iced' }) }).map(({ id, note }) => [id, note])).toEqual([['a', 'iced'], ['b', '']])
  })

  test('none of it takes the line out, and what is not there stays away', () => {
    expect(withChange([line()], { kind: 'quantity', key: keyOf(line()), quantity: 0 })).toEqual([])
    expect(withChange([line()], { kind: 'quantity', key: keyOf(line({ itemId: 'tea' })), quantity: 3 })).toEqual([line()])
    expect(withChange([], { kind: 'content', key: keyOf(line()), line: line() })).toEqual([])
  })

  test('a cart and its lines end where the server ends them', () => {
    const full = Array.from({ length: linesMax }, (_, index) => line({ id: String(index), note: String(index) }))
    expect(withChange(full, add({ id: 'new', note: 'new' }))).toEqual(full)
    expect(withChange([line({ quantity: 98 })], add({ quantity: 5 }))[0]?.quantity).toBe(quantityMax)
  })

  test('no change makes two lines of one content, nor a quantity that cannot be ordered', () => {
    const content = fc.record({ itemId: fc.constantFrom('latte', 'tea'), options: fc.subarray(['oat', 'large', 'vanilla']), note: fc.constantFrom('', 'hot') })
    const change = fc.oneof(
      fc.record({ content, quantity: fc.integer({ min: 1, max: 120 }) }).map(({ content, quantity }): CartChange => add({ ...content, quantity, id: keyOf(content) })),
      fc.record({ content, quantity: fc.integer({ min: -1, max: 120 }) }).map(({ content, quantity }): CartChange => ({ kind: 'quantity', key: keyOf(content), quantity })),
      fc.record({ from: content, to: content }).map(({ from, to }): CartChange => ({ kind: 'content', key: keyOf(from), line: line(to) })),
    )
    fc.assert(fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const lines = changes.reduce<CartLine[]>(withChange, [])
      expect(new Set(lines.map(keyOf)).size).toBe(lines.length)
      expect(lines.every(({ quantity }) => quantity >= 1 && quantity <= quantityMax)).toBe(true)
    }))
  })
})

test('options add to the price, an id twice counts twice, and nothing costs less than nothing', () => {
  const item = anItem({ id: 'latte', priceMinor: 475, optionGroups: [aGroup({ id: 'extras', options: [anOption({ id: 'shot', priceMinor: 90 }), anOption({ id: 'gift', priceMinor: -900 })] })] })
  expect(unitPrice(item, ['shot', 'shot', 'unknown'])).toBe(655)
  expect(unitPrice(item, ['gift'])).toBe(0)
})

test('of what lies in storage only what can be understood is taken', () => {
  expect(readLines('nonsense')).toEqual([])
  expect(readLines([null, { id: 1 }, { ...line(), quantity: 0 }, { ...line(), options: ['b', 7, 'a'] }])).toEqual([line({ options: ['a', 'b'] })])
})
