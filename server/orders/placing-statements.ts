import { arrayOf, arrayOfJson, columnArrays, unnestOf } from '../platform/database/index.ts'
import type { RowOf } from '../platform/database/index.ts'
import { unrelayedChannel } from '../platform/events/index.ts'
import { catalogueChannel } from '../catalogue/index.ts'

export const orderColumns = {
  business_id: 'uuid', id: 'uuid', location_id: 'uuid', number: 'int', business_day: 'date', person_id: 'uuid',
  customer_name: 'text', contact_email: 'text', contact_phone: 'text', fulfilment: 'text', table_label: 'text', address: 'jsonb',
  scheduled_for: 'timestamptz', payment_method: 'text', payment_source: 'text', subtotal_minor: 'bigint', discount_minor: 'bigint',
  delivery_fee_minor: 'bigint', tip_minor: 'bigint', tax_minor: 'bigint', total_minor: 'bigint', currency: 'text',
  prices_include_tax: 'bool', coupon_id: 'uuid', placed_at: 'timestamptz', promised_at: 'timestamptz',
} as const

export const lineColumns = {
  position: 'int', item_id: 'uuid', name: 'text', options: 'jsonb', note: 'text',
  quantity: 'int', unit_price_minor: 'bigint', discount_minor: 'bigint', tax_rate_per_100000: 'int', tax_minor: 'bigint',
  total_minor: 'bigint',
} as const

export const movementColumns = { id: 'uuid', item_id: 'uuid', held_change: 'int' } as const

/**
 * What a batch must know, in one row. Rows are locked class by class (lines of carts, counters, coupons, stock) and by id within each, the
 * same way wherever Parlour locks them (coupons only where their uses are limited, and counted), so that batches of several processes wait for one another instead of deadlocking.
 * People are held, so that who is erased after this takes the order along; who is being erased in this moment is passed over, for nobody else's
 * order has to wait for that. The menu version is only read: an order is placed before or after a change of the menu, never across it.
 */
export const placingReads = `
select json_build_object(
  'people', (select coalesce(json_agg(id), '[]') from (
    select id from person where id = any($12::uuid[]) and erased_at is null order by id for key share skip locked) present),
  'cartLines', (select coalesce(json_agg(json_build_object('id', id, 'itemId', item_id, 'quantity', quantity, 'options', options, 'note', note)), '[]') from (
    select id, item_id, quantity, options, note from cart_line where (business_id, id) in (select * from unnest($13::uuid[], $14::uuid[]))
    order by id for update) locked),
  'counters', (select coalesce(json_agg(json_build_object('locationId', location_id, 'day', business_day, 'last', last_number)), '[]') from (
    select location_id, business_day, last_number from order_counter
    where (business_id, location_id, business_day) in (select * from unnest($4::uuid[], $5::uuid[], $6::date[]))
    order by location_id, business_day for update) locked),
  'coupons', (select coalesce(json_agg(json_build_object('id', id, 'left', uses_max - uses)), '[]') from (
    select * from (select id, uses_max, uses from coupon
      where uses_max is not null and (business_id, id) in (select * from unnest($7::uuid[], $8::uuid[])) order by id for update) limited
    union all
    select id, uses_max, uses from coupon where uses_max is null and (business_id, id) in (select * from unnest($7::uuid[], $8::uuid[]))) known),
  'stock', (select coalesce(json_agg(json_build_object('locationId', location_id, 'itemId', item_id, 'available', on_hand - held)), '[]') from (
    select location_id, item_id, on_hand, held from stock_balance
    where (business_id, location_id, item_id) in (select * from unnest($9::uuid[], $10::uuid[], $11::uuid[]))
    order by location_id, item_id for update) locked),
  'versions', (select coalesce(json_agg(json_build_object('locationId', id, 'version', menu_version)), '[]') from location
    where id = any($5::uuid[])),
  'answered', (select coalesce(json_agg(json_build_object('scope', scope, 'key', key, 'requestHash', request_hash, 'answer', answer)), '[]')
    from idempotent_request where (scope, key) in (select * from unnest($1::text[], $2::text[])) and created_at > $3)
) as facts`

const keyColumns = { scope: 'text', key: 'text' } as const
const dayColumns = { business_id: 'uuid', location_id: 'uuid', business_day: 'date' } as const
const couponColumns = { business_id: 'uuid', id: 'uuid' } as const
const cartColumns = { business_id: 'uuid', id: 'uuid' } as const
const itemColumns = { business_id: 'uuid', location_id: 'uuid', item_id: 'uuid' } as const

/** What a batch asks about, each thing once however many orders need it. */
export type PlacingQuestions = {
  keys: readonly RowOf<typeof keyColumns>[]
  /** Keys used before this instant are forgotten. */
  keysFrom: Date
  days: readonly RowOf<typeof dayColumns>[]
  coupons: readonly RowOf<typeof couponColumns>[]
  items: readonly RowOf<typeof itemColumns>[]
  people: readonly string[]
  cartLines: readonly RowOf<typeof cartColumns>[]
}

/** The parameters of `placingReads`. */
export function placingReadValues({ keys, keysFrom, days, coupons, items, people, cartLines }: PlacingQuestions): unknown[] {
  return [
    ...columnArrays(keyColumns, keys), keysFrom, ...columnArrays(dayColumns, days), ...columnArrays(couponColumns, coupons),
    ...columnArrays(itemColumns, items), arrayOf('uuid', people), ...columnArrays(cartColumns, cartLines),
  ]
}

/** The event that tells of the order is numbered by the application, like everything. */
export const givenOrderColumns = { ...orderColumns, event_id: 'uuid' } as const

/** Lines and movements say to which of the given orders they belong, counted from 1. */
const givenLineColumns = { order_place: 'int', ...lineColumns } as const
const givenMovementColumns = { order_place: 'int', ...movementColumns } as const

const lineParameters = 1 + Object.keys(givenOrderColumns).length
const movementParameters = lineParameters + Object.keys(givenLineColumns).length
const keyParameters = movementParameters + Object.keys(givenMovementColumns).length

/**
 * A column of the order that a line or movement belongs to, straight from the array: what is the same for the whole order is sent
 * and read once, and no join can go wrong.
 */
function ofOrder(column: keyof typeof givenOrderColumns): string {
  const parameter = 1 + Object.keys(givenOrderColumns).indexOf(column)
  return `($${parameter}::${givenOrderColumns[column]}[])[order_place]`
}

/** Everything a batch writes, in one statement: orders, lines, held stock, numbers, coupons, answers, events. */
export const placingWrite = `
with given_order as materialized (select * from ${unnestOf(givenOrderColumns, 1, 'given')}),
given_movement as materialized (
  select ${ofOrder('business_id')} as business_id, ${ofOrder('location_id')} as location_id, ${ofOrder('id')} as order_id,
    ${ofOrder('placed_at')} as at, ${Object.keys(movementColumns).join(', ')}
  from ${unnestOf(givenMovementColumns, movementParameters, 'given')}),
new_order as (
  insert into "order" (${Object.keys(orderColumns).join(', ')}, status, status_changed_at)
  select ${Object.keys(orderColumns).join(', ')}, 'pending', placed_at from given_order
  returning id),
new_line as (
  insert into order_line (business_id, order_id, ${Object.keys(lineColumns).join(', ')})
  select ${ofOrder('business_id')}, ${ofOrder('id')}, ${Object.keys(lineColumns).join(', ')}
  from ${unnestOf(givenLineColumns, lineParameters, 'given')}),
held as (
  update stock_balance set held = held + needed.quantity
  from (select business_id, location_id, item_id, sum(held_change)::int as quantity from given_movement group by 1, 2, 3) needed
  where stock_balance.business_id = needed.business_id and stock_balance.location_id = needed.location_id
    and stock_balance.item_id = needed.item_id),
new_movement as (
  insert into stock_movement (business_id, location_id, order_id, at, ${Object.keys(movementColumns).join(', ')}, kind, on_hand_change, attempt)
  select given_movement.*, 'held', 0, 1 from given_movement),
counted as (
  update order_counter set last_number = newest.number
  from (select business_id, location_id, business_day, max(number) as number from given_order group by 1, 2, 3) newest
  where order_counter.business_id = newest.business_id and order_counter.location_id = newest.location_id
    and order_counter.business_day = newest.business_day),
used as (
  update coupon set uses = uses + used.times
  from (select business_id, coupon_id, count(*)::int as times from given_order where coupon_id is not null group by 1, 2) used
  where coupon.business_id = used.business_id and coupon.id = used.coupon_id and coupon.uses_max is not null),
remembered as (
  insert into idempotent_request as kept (scope, key, request_hash, answer, about, status, created_at)
  select scope, key, request_hash, answer, array_remove(array[guest_order_id], null), 201, $${keyParameters + 5}::timestamptz
  from unnest($${keyParameters}::text[], $${keyParameters + 1}::text[], $${keyParameters + 2}::text[], $${keyParameters + 3}::text[],
    $${keyParameters + 7}::uuid[]) as given (scope, key, request_hash, answer, guest_order_id)
  on conflict (scope, key) do update
    set request_hash = excluded.request_hash, status = excluded.status, answer = excluded.answer, about = excluded.about,
      created_at = excluded.created_at
    where kept.created_at <= $${keyParameters + 6}
  returning 1),
happened as (
  insert into event (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at)
  select business_id, event_id, '{order-events}', 'order.placed', location_id, id,
    json_build_object('number', number, 'status', 'pending', 'version', 1, 'fulfilment', fulfilment), placed_at from given_order),
ordered as (
  delete from cart_line where (business_id, id) in (select * from unnest($${keyParameters + 8}::uuid[], $${keyParameters + 9}::uuid[]))),
scarce as (
  update location set stock_version = stock_version + 1 where id = any($${keyParameters + 4}::uuid[]) returning id)
select (select count(*)::int from new_order) as placed, (select count(*)::int from remembered) as remembered,
  pg_notify('${unrelayedChannel}', ''), (select count(pg_notify('${catalogueChannel}', scarce.id::text)) from scarce)`

/** An order with all that is written for it. */
export type PlacingRows = {
  order: RowOf<typeof givenOrderColumns>
  lines: readonly RowOf<typeof lineColumns>[]
  movements: readonly RowOf<typeof movementColumns>[]
  /** What leaves the cart. */
  cartLines: readonly RowOf<typeof cartColumns>[]
  /** The answer to remember, as JSON text; null when the request had no key. */
  answer: { scope: string; key: string; requestHash: string; json: string } | null
}

export type PlacingMoment = {
  /** Locations where guests must now be told that few are left. */
  fewLeftLocations: readonly string[]
  now: Date
  /** Keys used before this instant are forgotten. */
  keysFrom: Date
}

/** The parameters of `placingWrite`. */
export function placingWriteValues(placed: readonly PlacingRows[], { fewLeftLocations, now, keysFrom }: PlacingMoment): unknown[] {
  // Whoever has an account is found by who asked; only the answers to guests have to be found by their order.
  const answers = placed.flatMap(({ answer, order }) => answer ? { ...answer, guestOrderId: order.person_id === null ? order.id : null } : [])
  return [
    ...columnArrays(givenOrderColumns, placed.map(({ order }) => order)),
    placesOf(placed.map(({ lines }) => lines)), ...columnArrays(lineColumns, placed.flatMap(({ lines }) => lines)),
    placesOf(placed.map(({ movements }) => movements)), ...columnArrays(movementColumns, placed.flatMap(({ movements }) => movements)),
    arrayOf('text', answers.map(({ scope }) => scope)), arrayOf('text', answers.map(({ key }) => key)),
    arrayOf('text', answers.map(({ requestHash }) => requestHash)), arrayOfJson(answers.map(({ json }) => json)),
    arrayOf('uuid', fewLeftLocations), now, keysFrom, arrayOf('uuid', answers.map(({ guestOrderId }) => guestOrderId)),
    ...columnArrays(cartColumns, placed.flatMap(({ cartLines }) => cartLines)),
  ]
}

/** For each row of each order the place of that order. */
function placesOf(rowsOfOrders: readonly (readonly unknown[])[]): string {
  return arrayOf('int', rowsOfOrders.flatMap((rows, index) => rows.map(() => index + 1)))
}
