import type { Card, Cards, OrderStatus } from './card.ts'
import type { Stage } from './stage.ts'

const stageOf: Record<OrderStatus, Stage | 'completed' | null> = {
  pending: 'pending', processing: 'pending', confirmed: 'pending',
  preparing: 'preparing',
  ready: 'ready', outForDelivery: 'ready', delivered: 'ready',
  completed: 'completed',
  cancelled: null, failed: null,
}

/** Null when an order is not on the board. */
export function whereOn({ status }: Pick<Card, 'status'>): Stage | 'completed' | null {
  return stageOf[status]
}

/** Of what is done, only the last ones of the last half hour are worth a look. */
const doneMs = 30 * 60_000
const doneMax = 30
/** An order for later is nobody's worry before this long ahead of its time. */
const laterMs = 45 * 60_000

export type Arranged = {
  /** What is to be done, in the order in which it is worked off. */
  open: Card[]
  /** What was handed over lately, the newest first. */
  completed: Card[]
  count: Record<Stage, number>
}

/**
 * The tickets in the order in which they are worked off: what is due first comes first, wherever it stands, so that a ticket keeps its place
 * from its first step to its last. Behind it comes what needs no hands now: orders for later, what a courier has, what isn't paid yet.
 * `stopped`: orders that were cancelled under somebody's hands, which stay until they are put away.
 */
export function arrange(cards: Cards, stopped: ReadonlyMap<string, Stage>, now: number, shown?: Stage): Arranged {
  const count = { pending: 0, preparing: 0, ready: 0 }
  const [open, completed]: [Card[], Card[]] = [[], []]
  for (const card of cards.values()) {
    const stage = stopped.get(card.id) ?? whereOn(card)
    if (stage === 'completed') completed.push(card)
    else if (stage) {
      count[stage] += 1
      if (shown === undefined || stage === shown) open.push(card)
    }
  }
  return {
    open: open.sort((a, b) => turnOf(a, now) - turnOf(b, now) || byDue(a, b)),
    completed: completed
      .filter(({ statusChangedAt }) => now - Date.parse(statusChangedAt) < doneMs)
      .sort((a, b) => Date.parse(b.statusChangedAt) - Date.parse(a.statusChangedAt))
      .slice(0, doneMax),
    count,
  }
}

/**
 * The last moment up to now at which time alone changed what is shown: an order for later came near, a completed one became old. To arrange
 * everything as of that moment is to arrange it as of now.
 */
export function lastMoment(cards: Cards, now: number): number {
  let last = 0
  for (const { status, scheduledFor, promisedAt, statusChangedAt } of cards.values()) {
    const moment = status === 'completed' ? Date.parse(statusChangedAt) + doneMs
      : status === 'confirmed' && scheduledFor !== null ? Date.parse(promisedAt) - laterMs : 0
    if (moment <= now && moment > last) last = moment
  }
  return last
}

/** 0: now, 1: later, 2: it is with a courier, 3: not paid yet. */
function turnOf(card: Card, now: number): number {
  if (isPaying(card)) return 3
  if (card.status === 'outForDelivery') return 2
  return card.status === 'confirmed' && isForLater(card, now) ? 1 : 0
}

/** Whether an order was placed for later, and that is still far off. */
function isForLater({ scheduledFor, promisedAt }: Pick<Card, 'scheduledFor' | 'promisedAt'>, now: number): boolean {
  return scheduledFor !== null && Date.parse(promisedAt) - now > laterMs
}

/** Whether an order has not been paid for yet, so that nobody should begin with it. */
export function isPaying({ status }: Pick<Card, 'status'>): boolean {
  return status === 'pending' || status === 'processing'
}

/** By what their guests were told at first, which is what tickets count down to. A promise that moves would move its ticket. */
function byDue(a: Card, b: Card): number {
  return Date.parse(a.firstPromisedAt) - Date.parse(b.firstPromisedAt) || Date.parse(a.placedAt) - Date.parse(b.placedAt) || a.number - b.number
}
