import type { RowOf } from '../platform/database/index.ts'
import type { Outcome } from '../platform/gather.ts'
import { refuse } from './refusals.ts'
import type { LineToOrder } from './cart/cart-lines.ts'
import type { lineColumns, givenColumns, PlacingFacts } from './placing-statements.ts'

/**
 * The answer as JSON text, or that the price was made from a menu or from lines of a cart that have changed since, or that whoever orders is being
 * erased or was.
 */
export type PlacingAnswer = { json: string } | { staleMenuVersion: number } | { isCartChanged: true } | { isErasing: true }

/** An order that was checked and priced, ready to be written. Rows are keyed by column. */
export type OrderToPlace = {
  businessId: string
  locationId: string
  businessDay: string
  menuVersion: number
  personId: string | null
  couponId: string | null
  /** The lines of the cart that it orders, as they were when it was priced. They leave the cart with it. */
  cartLines: readonly LineToOrder[]
  /** How many of each item the order needs; items that nobody counts are simply not found in the stock. */
  stockNeeds: ReadonlyMap<string, number>
  itemNames: ReadonlyMap<string, string>
  idempotency: { scope: string; key: string; requestHash: string } | null
  row: RowOf<typeof givenColumns> & { id: string; placed_at: Date }
  lineRows: readonly RowOf<typeof lineColumns>[]
  /** The answer for the caller as JSON text: what comes before the number of the order, and what comes after it. */
  answer: { head: string; tail: string }
}

/** An order that goes through, with its answer. */
export type Placed = { order: OrderToPlace; json: string }

export type Decided = {
  /** One for each order asked for, in their order. */
  outcomes: Outcome<PlacingAnswer>[]
  placed: Placed[]
}

/**
 * Decides a whole batch in the order in which it arrived: who was answered before, whose price or cart is stale, whose stock or
 * coupon is there, and who gets which number. Pure but for the refusals it makes.
 */
export function decidePlacing(orders: readonly OrderToPlace[], facts: PlacingFacts): Decided {
  const answered = new Map(facts.answered.map((row) => [`${row.scope} ${row.key}`, row]))
  const people = new Set(facts.people)
  const inCart = new Map(facts.cartLines.map((line) => [line.id, line]))
  const versions = new Map(facts.versions.map((row) => [row.locationId, row.version]))
  const numbers = new Map(facts.counters.map((row) => [`${row.locationId} ${row.day}`, row.last]))
  const couponsLeft = new Map(facts.coupons.map((row) => [row.id, row.left]))
  const available = new Map(facts.stock.map((row) => [`${row.locationId} ${row.itemId}`, row.available]))
  const placed: Placed[] = []

  function decideOne(order: OrderToPlace): Outcome<PlacingAnswer> {
    const earlier = order.idempotency && answered.get(`${order.idempotency.scope} ${order.idempotency.key}`)
    if (earlier) {
      return earlier.requestHash === order.idempotency?.requestHash ? { value: { json: earlier.answer } } : { error: refuse('keyReused') }
    }
    if (order.personId !== null && !people.has(order.personId)) return { value: { isErasing: true } }
    const version = versions.get(order.locationId)
    if (version === undefined) return { error: refuse('notFound') }
    if (version !== order.menuVersion) return { value: { staleMenuVersion: version } }
    if (!order.cartLines.every((line) => isSame(line, inCart.get(line.id)))) return { value: { isCartChanged: true } }
    const short = shortItem(order)
    if (short) return { error: short }
    if (order.couponId !== null) {
      const left = couponsLeft.get(order.couponId)
      if (left === undefined || (left !== null && left < 1)) return { error: refuse('couponUsedUp') }
      if (left !== null) couponsLeft.set(order.couponId, left - 1)
    }
    return { value: { json: place(order) } }
  }

  function shortItem(order: OrderToPlace): Error | undefined {
    for (const [itemId, quantity] of order.stockNeeds) {
      const left = available.get(`${order.locationId} ${itemId}`)
      if (left !== undefined && left < quantity) return refuse('stockShort', { itemId, item: order.itemNames.get(itemId), left: Math.max(0, left) })
    }
    return undefined
  }

  function place(order: OrderToPlace): string {
    for (const [itemId, quantity] of order.stockNeeds) {
      const name = `${order.locationId} ${itemId}`
      const left = available.get(name)
      if (left !== undefined) available.set(name, left - quantity)
    }
    for (const { id } of order.cartLines) inCart.delete(id)
    const day = `${order.locationId} ${order.businessDay}`
    const number = (numbers.get(day) ?? 0) + 1
    numbers.set(day, number)
    const json = answerOf(order, number)
    placed.push({ order, json })
    // The same key again in this very batch gets the same answer.
    if (order.idempotency) answered.set(`${order.idempotency.scope} ${order.idempotency.key}`, { ...order.idempotency, answer: json })
    return json
  }

  return { outcomes: orders.map(decideOne), placed }
}

export function answerOf({ answer: { head, tail } }: OrderToPlace, number: number): string {
  return `${head}${number}${tail}`
}

function isSame(line: LineToOrder, now: LineToOrder | undefined): boolean {
  return now !== undefined && now.itemId === line.itemId && now.quantity === line.quantity && now.note === line.note && now.options.join() === line.options.join()
}
