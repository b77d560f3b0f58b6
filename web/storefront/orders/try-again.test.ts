import { describe, expect, test } from 'vitest'
import type { CartLine } from '../cart/cart-line.ts'
import { changesToHave, draftOf, guestOf } from './try-again.ts'

const latte = { itemId: 'latte', name: 'Latte', quantity: 2, options: [{ id: 'oat', name: 'Oat milk', quantity: 1, priceMinor: 60 }], note: null, unitPriceMinor: 475,
  discountMinor: 0, taxMinor: 0, totalMinor: 950 }
const inCart = (quantity: number): CartLine => ({ id: '1', itemId: 'latte', name: 'Latte', options: ['oat'], note: '', quantity, addedUnitPriceMinor: 475 })

describe('an order that failed is tried again', () => {
  test.each([
    ['nothing is in the cart: it is put in', [], [{ kind: 'add', line: { itemId: 'latte', quantity: 2, options: ['oat'] } }]],
    ['one of two is in it: the other comes along', [inCart(1)], [{ kind: 'quantity', quantity: 2 }]],
    ['it is all in it, from trying before: nothing is doubled', [inCart(2)], []],
  ] as const)('%s', (_story, cart, changes) => {
    expect(changesToHave({ lines: [latte] }, cart)).toMatchObject(changes)
  })

  const before = { fulfilment: null, tableId: '', when: null, couponCode: '', tip: { kind: 'none' }, payment: 'demoCard' } as const
  const asked = { fulfilment: 'dineIn', tableLabel: '7', scheduledFor: '2026-03-04T12:00:00.000Z', couponCode: 'HELLO', tipMinor: 300 } as const

  test('its table, time, code and tip are filled in', () => {
    expect(draftOf(asked, before, Date.parse('2026-03-04T11:00:00.000Z'))).toEqual({
      fulfilment: 'dineIn', tableId: '7', when: asked.scheduledFor, couponCode: 'HELLO', tip: { kind: 'amount', minor: 300 }, payment: 'demoCard',
    })
  })

  test('a time that has passed is not, and a tip that is a share stays one', () => {
    const draft = draftOf(asked, { ...before, tip: { kind: 'percent', percent: 15 } }, Date.parse('2026-03-04T12:00:01.000Z'))
    expect(draft).toMatchObject({ when: null, tip: { kind: 'percent', percent: 15 } })
  })

  test('who ordered is filled in where the device does not know it', () => {
    const nobody = { name: '', email: '', phone: '', street: '', city: '', region: '', postcode: '', addressNote: '' }
    const order = { customerName: 'Ada', contact: { email: 'ada@example.org', phone: null }, address: { street: '1 Main Street', city: 'Springfield', postcode: '12345' } }
    expect(guestOf(order, nobody)).toEqual({ ...nobody, name: 'Ada', email: 'ada@example.org', street: '1 Main Street', city: 'Springfield', postcode: '12345' })
    expect(guestOf(order, { ...nobody, name: 'Ada L.', street: 'Elsewhere 2', city: 'Shelbyville' })).toMatchObject({ name: 'Ada L.', street: 'Elsewhere 2', city: 'Shelbyville' })
  })
})
