import { Type } from 'typebox'
import { atLocation, locationParam } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { menuFor } from './menu-for.ts'
import { operation } from './needs.ts'
import { Quote, QuoteBody } from './order-contract.ts'
import { priceAskedOrder, stockNeeds, sumsOf, viewLines } from './price-asked-order.ts'
import type { CheckedLine } from './check-order.ts'

export const quoteOrder = operation({
  name: 'quoteOrder', method: 'POST', path: '/api/locations/{location}/quotes', tag: 'orders',
  summary: 'What an order would cost and when it would be ready, as placing it now would say; nothing is written',
  may: can['orders.place'],
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  body: QuoteBody,
  answers: { 200: Quote },
  effect: 'none',
  async handle({ body, subject, db, context }) {
    const menu = await menuFor(db, context.menus, subject.locationId ?? '', body.lines)
    const { location } = menu
    const basket = await priceAskedOrder(db, menu, body, context.clock.now())
    await checkStock(db, subject.businessId, location.id, basket.lines)
    return {
      status: 200,
      body: {
        locationId: location.id, fulfilment: body.fulfilment, lines: viewLines(basket), ...sumsOf(basket.price),
        currency: location.currency, pricesIncludeTax: location.pricesIncludeTax, promisedAt: basket.promised.toISOString(),
      },
    }
  },
})

/** Whether there is enough at this moment; placing decides it again, under lock. @throws stockShort */
async function checkStock(db: Db, businessId: string, locationId: string, lines: readonly CheckedLine[]): Promise<void> {
  const needs = stockNeeds(lines)
  const balances = await db.selectFrom('stockBalance').select(['itemId', 'onHand', 'held'])
    .where('businessId', '=', businessId).where('locationId', '=', locationId).where('itemId', 'in', [...needs.keys()]).execute()
  const left = new Map(balances.map((balance) => [balance.itemId, balance.onHand - balance.held]))
  for (const { item } of lines) {
    const available = left.get(item.id)
    if (available !== undefined && available < (needs.get(item.id) ?? 0)) throw refuse('stockShort', { itemId: item.id, item: item.name, left: Math.max(0, available) })
  }
}
