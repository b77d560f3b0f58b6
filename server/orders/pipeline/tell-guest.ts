import { sql } from 'kysely'
import type { World } from '../../platform/world.ts'
import { paymentOf } from '../../ledgers/index.ts'
import type { Fulfilment } from '../../locations/index.ts'
import { notify, orderMessages } from '../../notifications/index.ts'
import type { DataOf, MoneyBack, Notice } from '../../notifications/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { consumeEvents } from '../../platform/events/index.ts'
import type { RelayedEvent } from '../../platform/events/index.ts'
import { gather } from '../../platform/gather.ts'
import { createKeyedHash } from '../../platform/keyed-hash.ts'
import type { KeyedHash } from '../../platform/keyed-hash.ts'
import { take } from '../../platform/lasting-limits.ts'
import type { Limit } from '../../platform/lasting-limits.ts'
import { readPhoneNumber } from '../../platform/phone-number.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { cardAskedAt } from '../early-orders.ts'
import { failureSentence } from '../failures.ts'
import { moneyStanding } from '../money-standing.ts'
import type { PaymentMethod, Standing } from '../money-standing.ts'
import type { OrderState, PaymentState } from '../order-states.ts'
import { cashDueOf } from '../tenders.ts'
import { trackingUrl } from '../tracking.ts'

/** How many messages one guest's contact gets: enough for a large party. Anybody can write somebody else's number on an order, and the shop pays for each text. */
const messagesToContact: Limit = { max: 20, windowSeconds: 3600 }

/** That a contact is over its limit is logged once per window. */
const stopsSaid: Limit = { max: 1, windowSeconds: messagesToContact.windowSeconds }

type OrderFacts = {
  status: OrderState
  /** The event by which it first came to be what this one says, for what is told once however often the crew puts it back; otherwise null. */
  firstEventId: string | null
  personId: string | null
  contactEmail: string | null
  contactPhone: string | null
  country: string
  number: number
  fulfilment: Fulfilment
  totalMinor: number
  currency: string
  promisedAt: Date
  failureCode: string | null
  cancelledBy: 'guest' | 'crew' | null
  cancelReason: string | null
  paymentMethod: PaymentMethod
  paymentState: PaymentState
  /** What is to be paid in cash; a part of it, where it is paid in several ways. */
  cashMinor: number
  cardAskedAt: Date | null
}

const ordersAtOnceMax = 100

/**
 * Makes the function that tells guests what happened to their order: members the way they chose, other guests by the contact they left. Nobody is told where
 * there is none. Safe to run twice: each event is consumed once, and "ready" and "on its way" are told once for each order. A contact that would get too many
 * messages gets none for a while.
 *
 * Orders are read in batches, and all their messages are one commit. With a commit each, a busy pipeline made 780 orders a second instead of 2,000.
 */
export function createTellGuest(context: Pick<World, 'database' | 'clock' | 'config' | 'log'>): (event: RelayedEvent) => Promise<void> {
  const limits = { sizeMax: ordersAtOnceMax }
  const world = { ...context, keyedHash: createKeyedHash(context.config.secret) }
  const factsOf = gather(readFacts.bind(null, context.database.kysely), limits)
  const tellTogether = gather((those: Telling[]) => inTransaction(context, async (db) => {
    const taken = await consumeEvents(db, orderMessages, those.map(({ event }) => event), world.clock.now())
    for (const each of those) {
      const consumed = taken.get(each.event.id)
      if (consumed && !(consumed.isLate && isProgress(each.event))) await tell(db, world, each)
    }
    return those.map(() => ({ value: undefined }))
  }), limits)
  return async (event) => {
    const order = await factsOf(event)
    const to = order && isNews(event, order) ? receiverOf(order) : undefined
    if (order && to) await tellTogether({ event, order, to })
  }
}

/** States in which an event is no longer news: before its guest was told, somebody moved the order back or cancelled it. */
const notSoWhen: Readonly<Record<string, readonly OrderState[]>> = {
  'order.putOff': ['cancelled', 'failed'],
  'order.confirmed': ['cancelled'],
  'order.delayed': ['ready', 'delivered', 'completed', 'cancelled', 'failed'],
  'order.offered': ['pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery', 'delivered', 'completed', 'cancelled'],
  'order.ready': ['confirmed', 'preparing', 'cancelled'],
  // That the money goes back is told with the end of an order.
  'order.refunded': ['cancelled', 'failed'],
  'order.outForDelivery': ['confirmed', 'preparing', 'ready', 'cancelled'],
}

/** How far an order is: no news once its guest was told that it is further. */
function isProgress({ kind }: RelayedEvent): boolean {
  return ['order.putOff', 'order.confirmed', 'order.delayed', 'order.ready', 'order.outForDelivery'].includes(kind)
}

/** Who cancels their own order sees on the spot what becomes of it. */
function isNews({ kind }: RelayedEvent, { status, cancelledBy }: OrderFacts): boolean {
  return kind === 'order.cancelled' ? cancelledBy === 'crew' : !notSoWhen[kind]?.includes(status)
}

type Telling = { event: RelayedEvent; order: OrderFacts; to: Notice<'order.ready'>['to'] }
type TellingWorld = Pick<World, 'clock' | 'config' | 'log'> & { keyedHash: KeyedHash }

async function tell(db: Db, world: TellingWorld, { event, order, to }: Telling): Promise<void> {
  if (await isTooMuch(db, world, to)) return
  const { config, clock, keyedHash } = world
  const facts = {
    orderId: event.subjectId, number: order.number, fulfilment: order.fulfilment, totalMinor: order.totalMinor, currency: order.currency,
    url: `${config.publicUrl}${trackingUrl(config, event.subjectId)}`,
  }
  const about = { eventId: order.firstEventId ?? event.id, to, businessId: event.businessId, locationId: event.locationId, now: clock.now(), keyedHash }
  // Once an order, also when it is failed and tried again days ahead.
  if (event.kind === 'order.putOff' && order.cardAskedAt !== null) await notify(db, { ...about, eventId: `${event.subjectId} scheduled`, kind: 'order.scheduled', data: { ...facts, promisedAt: order.promisedAt.toISOString(), askedAt: order.cardAskedAt.toISOString() } })
  if (event.kind === 'order.confirmed') await notify(db, { ...about, kind: event.kind, data: { ...facts, ...moneyAhead(order), promisedAt: order.promisedAt.toISOString(), isAhead: isAhead(order, about.now) } })
  // Once an order, however often its promise moves.
  if (event.kind === 'order.delayed') await notify(db, { ...about, eventId: `${event.subjectId} delayed`, kind: event.kind, data: { ...facts, promisedAt: order.promisedAt.toISOString() } })
  if (event.kind === 'order.ready') await notify(db, { ...about, kind: event.kind, data: facts })
  if (event.kind === 'order.outForDelivery') await notify(db, { ...about, kind: event.kind, data: facts })
  if (event.kind === 'order.cancelled') await notify(db, { ...about, kind: event.kind, data: { ...facts, reason: order.cancelReason, payment: moneyBack(order, 'cancelled') } })
  if (event.kind === 'order.failed') await notify(db, { ...about, kind: event.kind, data: { ...facts, reason: reasonOf(event, order), payment: moneyBack(order, 'failed') } })
  if (event.kind === 'order.offered') await notify(db, { ...about, kind: event.kind, data: facts })
  if (event.kind === 'order.refunded') await notify(db, { ...about, kind: event.kind, data: { ...facts, refundedMinor: refundedIn(event) } })
}

/** Beyond this, the time alone could be that of today. */
const aheadMilliseconds = 12 * 3_600_000

function isAhead({ promisedAt }: OrderFacts, now: Date): boolean {
  return promisedAt.getTime() - now.getTime() > aheadMilliseconds
}

/** What is told of the money when an order is confirmed: whether the guest pays in cash, or their card is held. */
function moneyAhead({ paymentMethod: method, paymentState: state, totalMinor, cashMinor }: OrderFacts): Pick<DataOf<'order.confirmed'>, 'money'> {
  const standing = moneyStanding({ status: 'confirmed', method, state, totalMinor })
  // Paid in several ways, neither sentence is true of the total.
  return standing === 'due' || standing === 'held' && cashMinor === 0 ? { money: standing } : {}
}

const backOf: Partial<Record<Standing, MoneyBack>> = { goingBack: 'charged', givenBack: 'charged', releasing: 'held', released: 'held' }

/** What an order that is off has cost. `status`: as it was when it ended, since one that is tried again has moved on. */
function moneyBack({ paymentMethod: method, paymentState: state, totalMinor }: OrderFacts, status: 'cancelled' | 'failed'): MoneyBack {
  const back = backOf[moneyStanding({ status, method, state, totalMinor })] ?? 'none'
  return back === 'charged' && method === 'cash' ? 'cash' : back
}

/** What telling needs to know of the orders of these events, in one statement; undefined for one that is not there. */
async function readFacts(db: Db, events: readonly RelayedEvent[]): Promise<{ value: OrderFacts | undefined }[]> {
  // The orders first, each by its key: joined with their locations, where nothing is analysed, all orders of a location are read for each.
  const { rows } = await sql<OrderFacts & { place: number }>`
    with asked as materialized (
      select place, kind, "order".* from unnest(${events.map(({ businessId }) => businessId)}::uuid[], ${events.map(({ subjectId }) => subjectId)}::uuid[],
        ${events.map(({ kind }) => kind)}::text[]) with ordinality as asked (business_id, id, kind, place)
      join "order" using (business_id, id))
    select place::int, asked.status, person_id, contact_email, contact_phone, country, number, fulfilment, total_minor, asked.currency, promised_at,
      failure_code, cancelled_by, cancel_reason,
      case when asked.kind in ('order.ready', 'order.outForDelivery') then (
        select first.id from event first where first.business_id = asked.business_id and first.subject_id = asked.id
          and first.kind = asked.kind and first.kind in ('order.ready', 'order.outForDelivery') order by first.sequence limit 1) end as first_event_id,
      payment_method, coalesce(p.state, 'none') as payment_state, ${sql.raw(cashDueOf('asked'))} as cash_minor, ${sql.raw(cardAskedAt('asked'))} as card_asked_at
    from asked join location on location.business_id = asked.business_id and location.id = asked.location_id
    ${sql.raw(paymentOf('asked'))}`.execute(db)
  const found = new Map(rows.map((row) => [row.place, row]))
  return events.map((_, index) => ({ value: found.get(index + 1) }))
}

/** Email where there is both: it holds more, and costs the shop nothing. */
function receiverOf({ personId, contactEmail, contactPhone, country }: OrderFacts): Notice<'order.ready'>['to'] | undefined {
  if (personId !== null) return { personId }
  if (contactEmail !== null) return { email: contactEmail }
  // A number without its country is one of the shop's.
  const phone = contactPhone === null ? undefined : readPhoneNumber(contactPhone, country)
  return phone === undefined ? undefined : { phone }
}

async function isTooMuch(db: Db, { keyedHash, clock, log }: TellingWorld, to: Notice<'order.ready'>['to']): Promise<boolean> {
  if ('personId' in to) return false
  const contact = 'email' in to ? to.email.toLowerCase() : to.phone
  const wait = await take(db, keyedHash('order messages to', contact), messagesToContact, clock.now())
  if (wait === 0) return false
  // Said once, however many orders still name it.
  const isNewlyTooMuch = await take(db, keyedHash('order messages stopped to', contact), stopsSaid, clock.now()) === 0
  if (isNewlyTooMuch) log.warn({ seconds: wait }, 'A guest\'s contact gets no more messages about orders for a while: too many orders name it.')
  return true
}

/** As it was when it failed: an order that is tried again forgets. */
function reasonOf({ payload }: RelayedEvent, { failureCode }: OrderFacts): DataOf<'order.failed'>['reason'] {
  const code = typeof payload['failureCode'] === 'string' ? payload['failureCode'] : failureCode
  return code === null ? null : failureSentence(code)
}

function refundedIn({ payload }: RelayedEvent): number {
  return Number(payload['amountMinor'])
}
