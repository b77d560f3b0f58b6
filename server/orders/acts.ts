import { act, became } from '../platform/act.ts'
import type { Acts, Things } from '../platform/act.ts'

const stateWords: Record<string, string> = { outForDelivery: 'out for delivery' }

export const things: Things = {
  order: { nameless: 'an order', called: (number) => `order ${number}`, nameOf: 'select number::text from "order" where business_id = entry.business_id and id = entry.subject_id' },
}

export const acts: Acts = {
  moveOrder: act('order', (thing, changes) => {
    const state = String(became(changes, 'status') ?? '')
    return `moved ${thing} to ${stateWords[state] ?? state}`
  }, (thing) => `move ${thing}`, ['status']),
  assignCourier: act('order', (thing, changes) => became(changes, 'courierId') == null ? `took ${thing} back from its courier` : `gave ${thing} to a courier`,
    (thing) => `choose a courier for ${thing}`),
  cancelOrder: act('order', (thing) => `cancelled ${thing}`, (thing) => `cancel ${thing}`),
  answerOffer: act('order', (thing) => `said whether they still want ${thing}`, (thing) => `say whether they still want ${thing}`),
  refundOrder: act('order', (thing) => `refunded ${thing}`, (thing) => `refund ${thing}`),
}
