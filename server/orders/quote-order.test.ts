import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe } from '../testing/given.ts'

let parlour: TestApp
let cafe: GivenCafe
beforeAll(async () => { parlour = await testApp({ now: '2026-03-04T15:00:00Z' }) })
afterAll(() => parlour.close())
beforeEach(async () => { cafe = await parlour.given.aCafe() })

function quote(rest: object = {}) {
  return parlour.app.inject({
    method: 'POST', url: `/api/locations/${cafe.slug}/quotes`,
    payload: { fulfilment: 'pickup', lines: [{ itemId: cafe.item('Latte').id, quantity: 2 }], ...rest },
  })
}

test('a guest hears to the cent what placing the order then says, and nothing is written', async () => {
  const coupon = { businessId: cafe.businessId, id: newId(), code: 'FIVE', kind: 'amount', value: 500, usesMax: 1 }
  await parlour.context.database.kysely.insertInto('coupon').values(coupon).execute()
  const asked = {
    fulfilment: 'delivery', tipMinor: 150, couponCode: 'five',
    lines: [{ itemId: cafe.item('Latte').id, quantity: 2, options: [cafe.size.largeId] }, { itemId: cafe.item('Croissant').id, quantity: 1, note: 'warm' }],
  }
  const quoted = await quote(asked)
  expect(quoted.statusCode).toBe(200)
  const placed = (await parlour.app.inject({
    method: 'POST', url: '/api/orders',
    payload: { ...asked, locationId: cafe.slug, payment: { method: 'card' }, address: { street: 'Main 1', city: 'Here', postcode: '1' } },
  })).json()
  const { pricesIncludeTax, ...cost } = quoted.json()
  expect(pricesIncludeTax).toBe(false)
  expect(placed).toMatchObject({ ...cost, status: 'pending', number: 1 })
})

test('asking costs nothing: no order, no held stock, no coupon use', async () => {
  await quote()
  const db = parlour.context.database.kysely
  expect(await db.selectFrom('order').selectAll().where('locationId', '=', cafe.locationId).execute()).toEqual([])
  expect(await db.selectFrom('stockBalance').select('held').where('itemId', '=', cafe.item('Latte').id).execute()).toEqual([{ held: 0 }])
})

test('what placing would refuse is refused here, with the same words', async () => {
  expect((await quote({ lines: [] })).json().code).toBe('emptyOrder')
  expect((await quote({ lines: [{ itemId: newId(), quantity: 1 }] })).json().code).toBe('unknownItem')
  expect((await quote({ couponCode: 'none' })).json().code).toBe('unknownCoupon')
  expect((await quote({ tipMinor: -1 })).json().code).toBe('invalidInput')
  expect((await quote({ priceMinor: 1 })).json().code).toBe('invalidInput')
  const many = await quote({ lines: [{ itemId: cafe.item('Latte').id, quantity: 60 }, { itemId: cafe.item('Latte').id, quantity: 41, note: 'more' }] })
  expect([many.statusCode, many.json()]).toMatchObject([409, { code: 'stockShort', item: 'Latte', left: 100 }])
  expect((await parlour.app.inject({ method: 'POST', url: '/api/locations/nowhere/quotes', payload: { fulfilment: 'pickup', lines: [] } })).statusCode).toBe(404)
})
