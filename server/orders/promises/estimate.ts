import type { Fulfilment } from '../../locations/index.ts'
import type { OrderState } from '../order-states.ts'
import { furtherItemShare } from './promised-at.ts'

/** An order that somebody still waits for, as far as its time goes. */
export type WaitingOrder = {
  id: string
  status: OrderState
  fulfilment: Fulfilment
  placedAt: Date
  scheduledFor: Date | null
  promisedAt: Date
  /** What its guest was told when they placed it. */
  firstPromisedAt: Date
  preparingAt: Date | null
  statusChangedAt: Date
  /** How long it takes to make, when nothing else is in the way. */
  workSeconds: number
  /** How long it takes to bring, once it is made. */
  waySeconds: number
}

/** How a location works at the moment: the seconds from one order that becomes ready to the next; null when too few did lately to tell. */
export type Pace = { secondsPerOrder: number | null }

/** A difference that a guest would plan by. Smaller ones only make a screen restless. */
const laterSecondsMin = 3 * 60
/** Good news may prove wrong again, so it takes a little more of it. */
const earlierSecondsMin = 5 * 60
/** An order that is overdue could be ready any moment; a promise that moves by a minute every minute is none. */
const overdueSeconds = 5 * 60
/** Whatever is in somebody's hands takes at least this. */
const handsSeconds = 60
/** Nobody waits for what was promised so long ago: somebody forgot to say that it was done. */
const forgottenSeconds = 3 * 3600

/**
 * The promises that should change, by the id of the order. Pure. Orders are made one after the other as they came, those for later when their time
 * comes; each one ahead delays an order by the pace of the kitchen, or by a share of its own work while nobody knows the pace. A promise is never
 * in the past and never earlier than the first one.
 */
export function estimatePromises(orders: readonly WaitingOrder[], { secondsPerOrder }: Pace, now: Date): Map<string, Date> {
  const promises = new Map<string, Date>()
  let aheadSeconds = 0
  for (const order of inTurn(orders)) {
    const { id, status, workSeconds, preparingAt, firstPromisedAt } = order
    if (isForgotten(order, now)) continue
    const behind = order.status === 'ready' || status === 'outForDelivery' ? 0 : aheadSeconds
    const readyInSeconds = status === 'preparing'
      ? Math.max(handsSeconds, workSeconds - secondsBetween(preparingAt ?? now, now), behind)
      : behind + Math.max(handsSeconds, workSeconds)
    if (isInKitchen(order, now, aheadSeconds)) aheadSeconds += secondsPerOrder ?? workSeconds * furtherItemShare
    const estimate = wholeMinute(later(firstPromisedAt, arrival(order, readyInSeconds, now)))
    const promise = worthTelling(order, estimate, now)
    if (promise) promises.set(id, promise)
  }
  return promises
}

/** When its guest has it, if it is ready in so many seconds. */
function arrival({ status, waySeconds, statusChangedAt }: WaitingOrder, readyInSeconds: number, now: Date): Date {
  if (status === 'outForDelivery') return later(secondsAfter(statusChangedAt, waySeconds), secondsAfter(now, handsSeconds))
  return secondsAfter(now, status === 'ready' ? Math.max(handsSeconds, waySeconds) : readyInSeconds + waySeconds)
}

/** The new promise, where it differs enough from the one that stands. */
function worthTelling({ promisedAt }: WaitingOrder, estimate: Date, now: Date): Date | undefined {
  if (promisedAt <= now) return later(estimate, wholeMinute(secondsAfter(now, overdueSeconds)))
  const difference = secondsBetween(promisedAt, estimate)
  return difference >= laterSecondsMin || -difference >= earlierSecondsMin ? estimate : undefined
}

/** What is being made comes first, then what was to be begun first. */
function inTurn(orders: readonly WaitingOrder[]): WaitingOrder[] {
  const rank = (order: WaitingOrder) => order.status === 'preparing' ? 0 : 1
  return orders.toSorted((a, b) => rank(a) - rank(b) || startOf(a).getTime() - startOf(b).getTime() || (a.id < b.id ? -1 : 1))
}

function startOf({ status, preparingAt, scheduledFor, placedAt, workSeconds, waySeconds }: WaitingOrder): Date {
  if (status === 'preparing' && preparingAt) return preparingAt
  return scheduledFor ? secondsAfter(scheduledFor, -workSeconds - waySeconds) : placedAt
}

/** Whether it takes up hands by the time that those ahead of it are done. */
function isInKitchen(order: WaitingOrder, now: Date, aheadSeconds: number): boolean {
  if (order.status === 'ready' || order.status === 'outForDelivery') return false
  return startOf(order) <= secondsAfter(now, aheadSeconds)
}

function isForgotten({ firstPromisedAt }: WaitingOrder, now: Date): boolean {
  return secondsBetween(firstPromisedAt, now) > forgottenSeconds
}

function wholeMinute(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / 60_000) * 60_000)
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other
}

function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000)
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000
}
