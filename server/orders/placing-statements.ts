import { stockMoves } from '../ledgers/index.ts'
import { statement } from '../platform/database/index.ts'
import type { StatementValues } from '../platform/database/index.ts'
import { rememberAnswers } from '../platform/idempotency.ts'
import type { LineToOrder } from './cart/cart-lines.ts'
import { ordersHappened } from './order-events.ts'

/** What an order is given; its number comes from the counter. */
export const givenColumns = {
  business_id: 'uuid', id: 'uuid', location_id: 'uuid', business_day: 'date', person_id: 'uuid',
  customer_name: 'text', contact_email: 'text', contact_phone: 'text', fulfilment: 'text', table_label: 'text', address: 'jsonb',
  scheduled_for: 'timestamptz', payment_method: 'text', payment_source: 'text', tenders: 'jsonb', subtotal_minor: 'bigint', discount_minor: 'bigint',
  delivery_fee_minor: 'bigint', tip_minor: 'bigint', tax_minor: 'bigint', total_minor: 'bigint', currency: 'text',
  prices_include_tax: 'bool', coupon_id: 'uuid', placed_at: 'timestamptz', promised_at: 'timestamptz',
} as const

export const lineColumns = {
  position: 'int', item_id: 'uuid', name: 'text', options: 'jsonb', note: 'text',
  quantity: 'int', unit_price_minor: 'bigint', discount_minor: 'bigint', tax_rate_per_100000: 'int', tax_minor: 'bigint',
  total_minor: 'bigint',
} as const

const keyColumns = { scope: 'text', key: 'text' } as const
const dayColumns = { business_id: 'uuid', location_id: 'uuid', business_day: 'date' } as const
const couponColumns = { business_id: 'uuid', id: 'uuid' } as const
const cartColumns = { business_id: 'uuid', id: 'uuid' } as const
const itemColumns = { business_id: 'uuid', location_id: 'uuid', item_id: 'uuid' } as const

/** What a batch asks about, each thing once however many orders need it. `keysFrom`: keys used before this instant are forgotten. */
const questions = {
  keys: keyColumns, keysFrom: 'timestamptz', days: dayColumns, coupons: couponColumns, items: itemColumns, people: 'uuid[]', cartLines: cartColumns,
} as const

/** What the batch read, under lock where it matters. */
export type PlacingFacts = {
  /** Those who order, but for who was erased or is being erased. */
  people: string[]
  /** Lines of carts, as they are now. */
  cartLines: LineToOrder[]
  answered: { scope: string; key: string; requestHash: string; answer: string }[]
  versions: { locationId: string; version: number }[]
  counters: { locationId: string; day: string; last: number }[]
  coupons: { id: string; left: number | null }[]
  stock: { locationId: string; itemId: string; available: number }[]
}

/**
 * What a batch must know, in one row. Rows are locked class by class (lines of carts, counters, coupons, stock) and by id within each, the
 * same way wherever Parlour locks them (coupons only where their uses are limited, and counted), so that batches of several processes wait for one another instead of deadlocking.
 * People are held, so that who is erased after this takes the order along; who is being erased in this moment is passed over, for nobody else's
 * order has to wait for that. The menu version is only read: an order is placed before or after a change of the menu, never across it.
 */
export const placingReads = statement<{ facts: PlacingFacts }>()('placing-reads', questions, (asked) => `
select json_build_object(
  'people', (select coalesce(json_agg(id), '[]') from (
    select id from person where id = any(${asked.people}) and erased_at is null order by id for key share skip locked) present),
  'cartLines', (select coalesce(json_agg(json_build_object('id', id, 'itemId', item_id, 'quantity', quantity, 'options', options, 'note', note)), '[]') from (
    select id, item_id, quantity, options, note from cart_line where (business_id, id) in (select * from ${asked.cartLines})
    order by id for update) locked),
  'counters', (select coalesce(json_agg(json_build_object('locationId', location_id, 'day', business_day, 'last', last_number)), '[]') from (
    select location_id, business_day, last_number from order_counter
    where (business_id, location_id, business_day) in (select * from ${asked.days})
    order by location_id, business_day for update) locked),
  'coupons', (select coalesce(json_agg(json_build_object('id', id, 'left', uses_max - uses)), '[]') from (
    select * from (select id, uses_max, uses from coupon
      where uses_max is not null and (business_id, id) in (select * from ${asked.coupons}) order by id for update) limited
    union all
    select id, uses_max, uses from coupon where uses_max is null and (business_id, id) in (select * from ${asked.coupons})) known),
  'stock', (select coalesce(json_agg(json_build_object('locationId', location_id, 'itemId', item_id, 'available', on_hand - held)), '[]') from (
    select location_id, item_id, on_hand, held from stock_balance
    where (business_id, location_id, item_id) in (select * from ${asked.items})
    order by location_id, item_id for update) locked),
  'versions', (select coalesce(json_agg(json_build_object('locationId', id, 'version', menu_version)), '[]') from location
    where id = any(${asked.days.arrayOf('location_id')})),
  'answered', (select coalesce(json_agg(json_build_object('scope', scope, 'key', key, 'requestHash', request_hash, 'answer', answer)), '[]')
    from idempotent_request where (scope, key) in (select * from ${asked.keys}) and created_at > ${asked.keysFrom})
) as facts`)

/**
 * Lines, needs and answers say by their place to which of the given orders they belong; the first is 1. `nth` is which of the orders of its day in this
 * batch an order is. An answer is given in two halves, because the number between them is known only when it is written.
 */
const written = {
  orders: { place: 'int', nth: 'int', ...givenColumns, event_id: 'uuid' },
  lines: { order_place: 'int', ...lineColumns },
  needs: { order_place: 'int', id: 'uuid', item_id: 'uuid', quantity: 'int' },
  /** From which menus prices were made. */
  menus: { location_id: 'uuid', version: 'bigint' },
  people: 'uuid[]',
  /** What leaves the carts, as it was when it was priced; the options as PostgreSQL writes an array. */
  cartLines: { business_id: 'uuid', id: 'uuid', item_id: 'uuid', quantity: 'int', options: 'text', note: 'text' },
  /** `guest_order_id`: whoever has an account is found by who asked; only the answers to guests have to be found by their order. */
  answers: { order_place: 'int', scope: 'text', key: 'text', request_hash: 'text', head: 'jsonText', tail: 'jsonText', guest_order_id: 'uuid' },
  now: 'timestamptz',
  keysFrom: 'timestamptz',
} as const

/** All rows of a batch. */
export type PlacingRows = StatementValues<typeof written>

/** The last numbers that were given before this batch, by location and day. */
type Counters = { locationId: string; day: string; last: number }[]

/**
 * Everything a batch writes, in one statement: orders, lines, held stock, numbers, coupons, answers, events. It is undone as a whole where a price was made
 * from a menu or a cart that is another by now, somebody is being erased, or a key was used (`notAsRemembered`), and where there is not enough stock (a check
 * of the balances). It locks what `placingReads` locks, in the same order.
 */
export const placingWrite = statement<{ counters: Counters }>()('placing-write', written, ({ orders, lines, needs, menus, people, cartLines, answers, now, keysFrom }) => {
  // Straight from the array: what is the same for the whole order is sent and read once, and no join can go wrong.
  const ofOrder = (column: keyof typeof written.orders) => `(${orders.arrayOf(column)})[order_place]`
  const columns = [...Object.keys(givenColumns), 'number'].join(', ')
  const holds = (counted: string, expected: string, what: string) => `refuse_unless((select count(*) from ${counted}) = (${expected}), '${what}')`
  return `
with given as materialized (select * from ${orders}),
given_menu as materialized (select * from ${menus}),
picked as materialized (
  select c.business_id, c.id from cart_line c join (select * from ${cartLines}) g using (business_id, id)
  where c.item_id = g.item_id and c.quantity = g.quantity and c.note = g.note and c.options = g.options::uuid[] order by c.id for update of c),
ordered as (delete from cart_line where (business_id, id) in (select business_id, id from picked)),
counter as materialized (
  select business_id, location_id, business_day, last_number from order_counter
  where (business_id, location_id, business_day) in (select business_id, location_id, business_day from given) and (select count(*) from picked) >= 0
  order by location_id, business_day for update),
counted as (
  update order_counter set last_number = order_counter.last_number + more.orders
  from (select business_id, location_id, business_day, count(*)::int as orders from given join counter using (business_id, location_id, business_day) group by 1, 2, 3) more
  where order_counter.business_id = more.business_id and order_counter.location_id = more.location_id and order_counter.business_day = more.business_day),
given_order as materialized (
  select given.*, counter.last_number + given.nth as number from given join counter using (business_id, location_id, business_day)),
used as (
  update coupon set uses = uses + used.times
  from (select business_id, coupon_id, count(*)::int as times from given where coupon_id is not null group by 1, 2) used
  where coupon.business_id = used.business_id and coupon.id = used.coupon_id and coupon.uses_max is not null),
given_need as (
  select ${ofOrder('business_id')} as business_id, ${ofOrder('location_id')} as location_id, item_id, id, ${ofOrder('id')} as order_id, 1 as attempt, quantity,
    ${ofOrder('placed_at')} as at
  from ${needs}),${stockMoves({ from: 'given_need', kind: "'held'", onHand: '0', held: 'quantity', at: 'at', after: '(select count(*) from counter) >= 0' })},
new_order as (
  insert into "order" (${columns}, status, status_changed_at)
  select ${columns}, 'pending', placed_at from given_order),
new_line as (
  insert into order_line (business_id, order_id, ${Object.keys(lineColumns).join(', ')})
  select ${ofOrder('business_id')}, ${ofOrder('id')}, ${Object.keys(lineColumns).join(', ')} from ${lines}),
remembered as (${rememberAnswers(`select scope, key, request_hash, head || number || tail, array_remove(array[guest_order_id], null), 201, ${now}
  from ${answers} join given_order on given_order.place = order_place`, keysFrom)} returning 1),
happened as (${ordersHappened({ from: "(select *, 'pending' as status, 1 as version from given_order) given_order", kind: "'order.placed'", at: 'placed_at' })}),
present as materialized (
  select id from person where id = any(${people}) and erased_at is null order by id for key share skip locked)
select (select json_agg(json_build_object('locationId', location_id, 'day', business_day, 'last', last_number)) from counter) as counters,
  ${holds('picked', `cardinality(${cartLines.arrayOf('id')})`, 'A cart')},
  ${holds('given_order', 'select count(*) from given', 'A counter')},
  ${holds('location join given_menu on given_menu.location_id = location.id and version = menu_version', 'select count(*) from given_menu', 'A menu')},
  ${holds('present', `cardinality(${people})`, 'An account')},
  ${holds('remembered', `cardinality(${answers.arrayOf('key')})`, 'A key')}`
})

/** The SQLSTATE with which `placingWrite` ends where something is not as it was given. */
export const notAsRemembered = 'PL001'
