import { expect, test } from 'vitest'
import { aGroup, aMenu, anItem, anOption } from '../testing/given-menu.ts'
import type { CartLine } from './cart-line.ts'
import { viewCart } from './view-cart.ts'

const line = (itemId: string, rest: Partial<CartLine> = {}): CartLine => ({ id: itemId, itemId, name: itemId, options: [], note: '', quantity: 1, addedUnitPriceMinor: 400, ...rest })
const milk = aGroup({ id: 'milk', choicesMin: 1, options: [anOption({ id: 'whole' }), anOption({ id: 'oat', priceMinor: 70 })] })
const changesOf = (menu: Parameters<typeof viewCart>[1], lines: CartLine[], when?: string) => viewCart(lines, menu, when).lines.map(({ change }) => change?.kind ?? null)

test('what can be ordered is counted and summed up, with its options by name', () => {
  const menu = aMenu([anItem({ id: 'latte', optionGroups: [milk] }), anItem({ id: 'tea' })])
  const cart = viewCart([line('latte', { options: ['oat'], quantity: 2, addedUnitPriceMinor: 470 }), line('tea')], menu)
  expect(cart).toMatchObject({ count: 3, subtotalMinor: 1340, lines: [{ optionNames: ['oat'], unitPriceMinor: 470, totalMinor: 940 }, { totalMinor: 400 }] })
})

test('what changed is said, and what cannot be ordered is not counted', () => {
  const menu = aMenu([
    anItem({ id: 'dearer', priceMinor: 450 }), anItem({ id: 'soldOut', available: false, unavailableReason: 'soldOut' }),
    anItem({ id: 'breakfast', available: false, unavailableReason: 'notServedNow', availableAgainAt: '2026-03-05T05:00:00.000Z' }),
    anItem({ id: 'latte', optionGroups: [milk] }), anItem({ id: 'few', left: 1 }),
  ])
  const cart = viewCart([line('dearer'), line('soldOut'), line('gone'), line('breakfast'), line('latte'), line('few', { quantity: 2 })], menu)
  expect(cart.lines.map(({ change }) => change)).toMatchObject([
    { kind: 'price', before: 400, after: 450 }, { kind: 'soldOut' }, { kind: 'gone' }, { kind: 'notServedNow', againAt: '2026-03-05T05:00:00.000Z' }, { kind: 'options' }, { kind: 'stock', left: 1 },
  ])
  expect([cart.count, cart.subtotalMinor]).toEqual([1, 450])
})

test('two lines of one item share what is left of it', () => {
  const menu = aMenu([anItem({ id: 'few', left: 2 })])
  expect(changesOf(menu, [line('few'), line('few', { id: 'b', note: 'with ice', quantity: 2 })])).toEqual(['stock', 'stock'])
})

test('for later, what is back by then can be ordered', () => {
  const menu = aMenu([
    anItem({ id: 'breakfast', available: false, unavailableReason: 'notServedNow', availableAgainAt: '2026-03-05T05:00:00.000Z' }),
    anItem({ id: 'soldOut', available: false, unavailableReason: 'soldOut', availableAgainAt: '2026-03-05T05:00:00.000Z' }),
    anItem({ id: 'never', available: false, unavailableReason: 'soldOut', left: 0 }),
  ])
  const lines = [line('breakfast'), line('soldOut'), line('never')]
  expect(changesOf(menu, lines, '2026-03-05T05:30:00.000Z')).toEqual([null, null, 'soldOut'])
  expect(changesOf(menu, lines, '2026-03-05T04:30:00.000Z')).toEqual(['notServedNow', 'soldOut', 'soldOut'])
})
