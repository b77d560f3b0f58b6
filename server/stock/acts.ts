import { act, became } from '../platform/act.ts'
import type { Acts, Things } from '../platform/act.ts'

export const things: Things = {
  stock: { nameless: 'an item', nameOf: 'select name from menu_item where business_id = entry.business_id and id = entry.subject_id' },
}

export const acts: Acts = {
  countStock: act('stock', (thing, changes) => `counted ${thing}: ${became(changes, 'onHand') ?? '?'}`, (thing) => `count ${thing}`, ['onHand', 'reason']),
  recordStockMovement: act('stock', (thing, changes) => `booked ${became(changes, 'quantity') ?? ''} ${thing} as ${became(changes, 'kind') ?? 'moved'}`,
    (thing) => `book ${thing}`, ['kind', 'quantity', 'reason']),
}
