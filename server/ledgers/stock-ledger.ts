import { publishStockOf } from '../locations/index.ts'
import { statement } from '../platform/database/index.ts'
import type { Db } from '../platform/database/index.ts'
import { newId } from '../platform/ids.ts'
import { refuse } from './refusals.ts'

/** At or below this many, guests are told how many are left. */
export const fewLeft = 5

/** SQL for what the movements of a statement have beyond shelf, id and order, each an expression over the rows they are made from. */
type Moves = {
  /** A relation with `business_id`, `location_id`, `item_id`, `id`, `order_id` and `attempt`. */
  from: string
  kind: string
  onHand: string
  held: string
  at: string
  personId?: string
  reason?: string
  /** A condition that has to be looked at first, because what it locks is locked before stock. */
  after?: string
}

/**
 * The one way stock moves, as parts of a `with`: `shelf` are the balances, locked in the order of location and item as everywhere; `balanced` are those
 * that changed; `moved` the movements. Items that nobody counts have no shelf, and no movement. Guests hear of it where few are left, or were.
 * The database refuses a balance below zero or below what is held, and the second movement of a kind of one attempt of an order.
 */
export function stockMoves({ from, kind, onHand, held, at, personId = 'null::uuid', reason = 'null::text', after }: Moves): string {
  return `
moving as materialized (
  select business_id, location_id, item_id, id, order_id, attempt, ${kind} as kind, (${onHand})::int as on_hand_change, (${held})::int as held_change,
    ${personId} as person_id, ${reason} as reason, ${at} as at
  from ${from}),
shelf as materialized (
  select business_id, location_id, item_id from stock_balance
  where (business_id, location_id, item_id) in (select business_id, location_id, item_id from moving)${after === undefined ? '' : ` and ${after}`}
  order by location_id, item_id for update),
balanced as (
  update stock_balance b set on_hand = b.on_hand + change.on_hand, held = b.held + change.held
  from (select business_id, location_id, item_id, sum(on_hand_change)::int as on_hand, sum(held_change)::int as held
    from moving join shelf using (business_id, location_id, item_id) group by 1, 2, 3) change
  where b.business_id = change.business_id and b.location_id = change.location_id and b.item_id = change.item_id
  returning b.business_id, b.location_id, change.on_hand <> change.held as is_told,
    least(b.on_hand - b.held, b.on_hand - b.held - change.on_hand + change.held) as fewest),
moved as (
  insert into stock_movement (business_id, id, location_id, item_id, kind, on_hand_change, held_change, order_id, attempt, person_id, reason, at)
  select business_id, id, location_id, item_id, kind, on_hand_change, held_change, order_id, attempt, person_id, reason, at
  from moving join shelf using (business_id, location_id, item_id)),
scarce as (${publishStockOf(`select business_id, location_id from balanced where is_told and fewest <= ${fewLeft}`)})`
}

export type StockMovement = {
  businessId: string
  locationId: string
  itemId: string
  kind: 'received' | 'held' | 'released' | 'sold' | 'returned' | 'counted' | 'wasted'
  onHandChange: number
  heldChange: number
  /** The order that moves the goods, and which attempt of it. An attempt moves an item once in each way: the database refuses a second. */
  order?: { id: string; attempt: number }
  personId?: string | null
  reason?: string
  at: Date
}

const movementColumns = {
  business_id: 'uuid', location_id: 'uuid', item_id: 'uuid', id: 'uuid', order_id: 'uuid', attempt: 'int', kind: 'text', on_hand: 'int', held: 'int',
  person_id: 'uuid', reason: 'text', at: 'timestamptz',
} as const

const movement = statement<{ onHand: number; held: number }>()('move-stock', { given: movementColumns }, ({ given }) => `
with given as (select * from ${given}),
short as materialized (
  select b.on_hand, b.held from stock_balance b
  join (select business_id, location_id, item_id, sum(on_hand)::int as on_hand, sum(held)::int as held from given group by 1, 2, 3) change using (business_id, location_id, item_id)
  where b.on_hand + change.on_hand < b.held + change.held or b.held + change.held < 0),
possible as (select * from given where not exists (select from short)),${stockMoves({
  from: 'possible', kind: 'kind', onHand: 'on_hand', held: 'held', personId: 'person_id', reason: 'reason', at: 'at',
})}
select on_hand as "onHand", held from short limit 1`)

/**
 * Writes stock movements and brings their balances along, in the caller's transaction, which holds the balances already or moves only what can't be
 * short. Movements of items that nobody counts are left out.
 * @throws stockBelowZero when a balance would be less than nothing, or less than what is promised
 */
export async function moveStock(db: Db, movements: readonly StockMovement[]): Promise<void> {
  if (movements.length === 0) return
  const [short] = await movement.runIn(db, { given: movements.map((each) => ({
    business_id: each.businessId, location_id: each.locationId, item_id: each.itemId, id: newId(), order_id: each.order?.id ?? null, attempt: each.order?.attempt ?? null,
    kind: each.kind, on_hand: each.onHandChange, held: each.heldChange, person_id: each.personId ?? null, reason: each.reason ?? null, at: each.at,
  })) })
  if (short) throw refuse('stockBelowZero', short)
}

type Shelf = { businessId: string; locationId: string; itemId: string }

/** Counts an item at a location from now on; there are none until a movement says so. @returns false when it was counted before */
export async function openShelf(db: Db, shelf: Shelf): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('stockBalance').values({ ...shelf, onHand: 0 }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Forgets an item that never moved. */
export async function dropShelves(db: Db, { businessId, itemId }: Omit<Shelf, 'locationId'>): Promise<void> {
  await db.deleteFrom('stockBalance').where('businessId', '=', businessId).where('itemId', '=', itemId).execute()
}
