import { expect, test } from 'vitest'
import { currencyDigits, readAmount, tipMinor } from './tips.ts'

test('a share is rounded half up, and nobody is taken more than there is', () => {
  expect(tipMinor({ kind: 'percent', percent: 15 }, 1690)).toBe(254)
  expect(tipMinor({ kind: 'percent', percent: 10 }, 5)).toBe(1)
  expect(tipMinor({ kind: 'none' }, 1690)).toBe(0)
  expect(tipMinor({ kind: 'amount', minor: 300 }, 0)).toBe(300)
  expect(tipMinor({ kind: 'amount', minor: 5_000_000 }, 0)).toBe(1_000_000)
})

test('amounts are read as people type them', () => {
  expect(['3', '3.5', '3,50', '$ 3.05', '.5', '3.555', 'abc', ''].map((text) => readAmount(text, 2))).toEqual([300, 350, 350, 305, null, null, null, null])
  expect(['300', '3.5'].map((text) => readAmount(text, 0))).toEqual([300, null])
  expect(['USD', 'JPY'].map(currencyDigits)).toEqual([2, 0])
})
