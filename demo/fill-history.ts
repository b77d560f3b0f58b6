import { readMenu } from '../server/catalogue/read-menu.ts'
import type { MenuContent } from '../server/catalogue/read-menu.ts'
import { businessDay, businessDayBounds, isOpenAt, openIntervals } from '../server/locations/index.ts'
import { CannotStart } from '../server/platform/cannot-start.ts'
import type { DatabasePool } from '../server/platform/database/index.ts'
import { allocate } from '../server/platform/money.ts'
import { fillBasket, makeShelf } from './history/basket.ts'
import type { Shelf } from './history/basket.ts'
import { dayWeight, hourWeights } from './history/busy-times.ts'
import { makeGuests, ordersPerGuest, visitor } from './history/guests.ts'
import type { Guest } from './history/guests.ts'
import { makeOrder } from './history/make-order.ts'
import type { HistoryCoupon, HistoryOrder, Place } from './history/make-order.ts'
import { createRandom, weighted } from './history/random.ts'
import type { Random } from './history/random.ts'
import { addDelivery, addOrder, netSold } from './history/rows.ts'
import type { Tables } from './history/rows.ts'
import { takeNumbers, writeGuests, writeTables } from './history/write-tables.ts'
import { demoPeople } from './people.ts'

export type FillOptions = {
  orders: number
  /** The same seed makes the same history, in the same database, at the same time. */
  seed?: number
  onProgress?: (written: number) => void
  /** Aborted to stop early: what is written by then stays, and is whole. */
  signal?: AbortSignal
  now?: Date
}

/** A place of the history, with what is sold there and who goes there. */
type Venue = Place & { shelf: Shelf; guests: Guest[]; counted: ReadonlySet<string>; courierId: string | null }
/** Orders that happen at one place within one business day. */
type Day = { venue: Venue; start: Date; end: Date; orders: number }

/** A day of a place has about this many, so that a longer history is a longer time, between two weeks and two years. */
const ordersPerDay = 40
const daysMin = 14
const daysMax = 730
const ordersPerTransaction = 2000
/** Everything of the history is over by now, also the slowest delivery. */
const settledMilliseconds = 2 * 3_600_000
const dayMilliseconds = 86_400_000

/**
 * Writes a believable past of all locations: busy and quiet hours, weeks, seasons and growth, regulars and strangers, options, tips, coupons,
 * cancelled, failed and refunded orders — each priced by the rules of ordering and with all its books, so that every audit agrees. What is
 * there already, stock among it, stays as it is. Doing it again adds more.
 * @throws CannotStart when there is no menu to order from
 */
export async function fillHistory(database: DatabasePool, options: FillOptions): Promise<void> {
  const { orders, seed = Date.now(), onProgress = () => {}, signal, now = new Date() } = options
  const random = createRandom(seed)
  const to = new Date(now.getTime() - settledMilliseconds)
  const venues = await readVenues(database, random)
  const days = planDays(venues, orders, to, random)
  await inviteGuests(database, venues, days, to, random)
  let written = 0
  // While the database writes one batch, the next one is thought up. A second one in writing at the same time made it slower.
  let writing: Promise<void> = Promise.resolve()
  for (const batch of batchesOf(days)) {
    if (signal?.aborted) break
    const made = batch.map((day) => ({ ...day, orders: makeDay(day, random) }))
    await writing
    writing = writeBatch(database, made, random).then(() => {
      written += made.reduce((sum, day) => sum + day.orders.length, 0)
      onProgress(written)
    })
    // It is awaited above or below; until then, a failure must not count as one that nobody looks at.
    writing.catch(() => {})
  }
  await writing
  await database.pool.query('analyze person, "order", order_line, stock_movement, payment, payment_movement, refund, order_counter')
}

/** Whole days, about as many orders at a time as one transaction should write. */
function* batchesOf(days: readonly Day[]): Generator<Day[]> {
  let [batch, size]: [Day[], number] = [[], 0]
  for (const day of days) {
    batch.push(day)
    size += day.orders
    if (size < ordersPerTransaction) continue
    yield batch;
    [batch, size] = [[], 0]
  }
  if (batch.length > 0) yield batch
}

async function readVenues({ kysely }: DatabasePool, random: Random): Promise<Venue[]> {
  const locations = await kysely.selectFrom('location').select('id').orderBy('slug').execute()
  const menus = await Promise.all(locations.map(({ id }) => readMenu(kysely, id)))
  const sold = menus.filter((menu): menu is MenuContent => menu !== null && menu.items.length > 0)
  if (sold.length === 0) throw new CannotStart('There is no menu to order from. Start Parlour once with its demo data (npm start), then fill in the history.')
  const coupons = await kysely.selectFrom('coupon').select(['businessId', 'id', 'kind', 'value', 'minimumMinor'])
    .where('usesMax', 'is', null).where('startsAt', 'is', null).where('endsAt', 'is', null).execute()
  const couriers = await kysely.selectFrom('membership').select(['locationId', 'personId']).where('role', '=', 'courier').orderBy('id').execute()
  return sold.map((menu) => ({
    location: menu.location,
    taxRate: (taxClassId, fulfilment) => menu.taxRates.get(`${taxClassId} ${fulfilment}`) ?? 0,
    // The check on the table allows no other kinds.
    coupons: coupons.filter(({ businessId }) => businessId === menu.location.businessId).map((coupon) => ({ ...coupon, kind: coupon.kind as HistoryCoupon['kind'] })),
    shelf: makeShelf(menu.location, menu.items, random), guests: [], counted: new Set(menu.stock.keys()),
    courierId: couriers.find(({ locationId }) => locationId === menu.location.id)?.personId ?? null,
  }))
}

/** Divides the orders among the days of all places, the oldest first. They add up exactly. */
function planDays(venues: readonly Venue[], orders: number, to: Date, random: Random): Day[] {
  const count = Math.min(daysMax, Math.max(daysMin, Math.round(orders / (venues.length * ordersPerDay))))
  const days = venues.flatMap((venue) => Array.from({ length: count }, (_, index) => {
    const { start, end } = businessDayBounds(venue.location, new Date(to.getTime() - (count - 1 - index) * dayMilliseconds))
    const [, month] = businessDay(venue.location, start).split('-').map(Number)
    const weekday = (new Date(`${businessDay(venue.location, start)}T12:00:00Z`).getUTCDay() + 6) % 7 + 1
    const until = end < to ? end : to
    // Of today, only the hours that are over; of a day on which nobody opens, nothing.
    const happened = openMilliseconds(venue, start, until) / (openMilliseconds(venue, start, end) || 1)
    return { venue, start, end: until, weight: happened * dayWeight(venue.location, { weekday, month: month ?? 1, progress: index / count }, random) }
  }))
  const shares = allocate(orders, days.map(({ weight }) => Math.round(weight * 1_000_000)))
  return days.map(({ weight: _weight, ...day }, index) => ({ ...day, orders: shares[index] ?? 0 }))
    .filter((day) => day.orders > 0).sort((a, b) => a.start.getTime() - b.start.getTime())
}

function openMilliseconds({ location }: Venue, from: Date, to: Date): number {
  return openIntervals(location, from, to).reduce((sum, { start, end }) => sum + end.getTime() - start.getTime(), 0)
}

/** New guests of every place; the customers of the demo are regulars of all of them, so that each has something to look back on. */
async function inviteGuests({ pool, kysely }: DatabasePool, venues: readonly Venue[], days: readonly Day[], to: Date, random: Random): Promise<void> {
  const from = days[0]?.start ?? to
  const emails = demoPeople.filter(({ role }) => role === 'customer').map(({ email }) => email)
  const customers = await kysely.selectFrom('person').select(['id', 'name', 'email']).where('email', 'in', emails).$narrowType<{ email: string }>().orderBy('email').execute()
  const client = await pool.connect()
  try {
    for (const venue of venues) {
      const orders = days.reduce((sum, day) => sum + (day.venue === venue ? day.orders : 0), 0)
      const fresh = makeGuests(Math.ceil(orders / ordersPerGuest), from, to, random)
      await writeGuests(client, fresh)
      const joinedAt = new Date(from.getTime() + (to.getTime() - from.getTime()) / 10)
      const ours = customers.map((customer) => ({ ...customer, joinedAt, taste: random.next() }))
      venue.guests = [...ours, ...fresh].sort((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime())
    }
  } finally {
    client.release()
  }
}

type MadeDay = Omit<Day, 'orders'> & { orders: HistoryOrder[] }

async function writeBatch({ pool }: DatabasePool, days: readonly MadeDay[], random: Random): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    // Should the machine lose power now, the history ends a little earlier.
    await client.query('set local synchronous_commit = off')
    const tables: Tables = { orders: [], lines: [], movements: [], payments: [], paymentMovements: [], refunds: [] }
    const uses = new Map<string, number>()
    for (const { venue, start, orders } of days) {
      const { location, counted, courierId } = venue
      const day = businessDay(location, start)
      const before = await takeNumbers(client, location.businessId, location.id, day, orders.length)
      addDelivery(tables, location, netSold(orders, counted), start)
      orders.forEach((order, index) => {
        const taxRateOf = (taxClassId: string) => venue.taxRate(taxClassId, order.fulfilment)
        addOrder(tables, order, { location, businessDay: day, number: before + index + 1, courierId, streetNumber: random.between(1, 999), taxRateOf, counted })
        if (order.coupon && order.ending === 'completed') uses.set(order.coupon.id, (uses.get(order.coupon.id) ?? 0) + 1)
      })
    }
    await writeTables(client, tables)
    for (const [id, times] of uses) await client.query('update coupon set uses = uses + $2 where id = $1', [id, times])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const triesMax = 50

/** The orders of a day, in the order of their times. A place that never opens that day makes up for it at any hour. */
function makeDay({ venue, start, end, orders: count }: Day, random: Random): HistoryOrder[] {
  const { location, shelf } = venue
  const pickHour = weighted(hourWeights(location.kind, Number(location.dayStartsAt.slice(0, 2))))
  const times = Array.from({ length: count }, () => {
    for (let tries = 0; tries < triesMax; tries += 1) {
      const at = new Date(start.getTime() + pickHour(random) * 3_600_000 + random.between(0, 3_599_999))
      if (at < end && isOpenAt(location, at)) return at
    }
    return new Date(random.between(start.getTime(), end.getTime() - 1))
  })
  return times.sort((a, b) => a.getTime() - b.getTime()).map((placedAt) => {
    const who = visitor(venue.guests, placedAt, random)
    return makeOrder(venue, { visitor: who, lines: fillBasket(shelf, who, placedAt, random), placedAt }, random)
  })
}
