import { expect, test } from 'vitest'
import { keyOf } from '../cart/cart-line.ts'
import type { CartLine } from '../cart/cart-line.ts'
import { changesAfterOrder, changesFor } from './remedies.ts'

const line = (id: string, rest: Partial<CartLine> = {}): CartLine => ({ id, itemId: 'latte', name: 'Latte', options: [], note: id, quantity: 2, addedUnitPriceMinor: 475, ...rest })

test('what is left goes to the first lines of the item, the last ones give way', () => {
  const lines = [line('a'), line('tea', { itemId: 'tea' }), line('b'), line('c')]
  expect(changesFor({ kind: 'reduce', itemId: 'latte', left: 3 }, lines)).toEqual([
    { kind: 'quantity', key: keyOf(line('b')), quantity: 1 }, { kind: 'quantity', key: keyOf(line('c')), quantity: 0 },
  ])
})

test('a line that cannot be had goes out; everything else is not done in the cart', () => {
  expect(changesFor({ kind: 'remove', lineIndex: 1 }, [line('a'), line('b')])).toEqual([{ kind: 'quantity', key: keyOf(line('b')), quantity: 0 }])
  expect(changesFor({ kind: 'remove', lineIndex: 7 }, [line('a')])).toEqual([])
  expect(changesFor({ kind: 'reload' }, [line('a')])).toEqual([])
})

test('an order empties the cart, but for what was put in since', () => {
  expect(changesAfterOrder([line('a'), line('b')], [{ itemId: 'latte', quantity: 2, note: 'a' }, { itemId: 'latte', quantity: 2, note: 'b' }])).toEqual([{ kind: 'clear' }])
  expect(changesAfterOrder([line('a', { quantity: 3 }), line('b')], [{ itemId: 'latte', quantity: 2, note: 'a' }])).toEqual([{ kind: 'quantity', key: keyOf(line('a')), quantity: 1 }])
})
