import { answerOf, api } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { withinDeadline } from '../crew/deadline.ts'
import { moveOrder } from '../crew/move-order.ts'
import { newKey } from '../ground/device/new-key.ts'
import { followBoard, type Connection } from './follow-board.ts'
import type { Board, Card, Cards, KitchenStats, OrderStatus } from './card.ts'
import { whereOn } from './arrange.ts'
import { takeBoard, takeCard } from './merge-cards.ts'
import type { Stage } from './stage.ts'

/** Everything a board screen shows. */
export type BoardState = {
  cards: Cards
  stats: KitchenStats | null
  connection: Connection
  /** When anything was last heard of the server; null until the first board is there. By this device's clock. */
  heardAt: number | null
  /** How far the server's clock is ahead of this device's, in milliseconds. */
  clockAhead: number
  /** Why there is no board at all. */
  refused: Problem | null
  /** Orders that were cancelled while somebody worked on them, and where they stood. */
  stopped: ReadonlyMap<string, Stage>
  /** What has just come in. */
  arrived: ReadonlySet<string>
  /** Taps that are not answered yet, by order. */
  moving: ReadonlyMap<string, { to: OrderStatus; version: number; at: number }>
  /** What happened last, in a line, until it is old. */
  said: Said | null
}

export type Said = { words: string; tone: 'neutral' | 'warning' | 'danger' }

/** A step this screen took, to take back. */
export type Step = { id: string; number: number; from: OrderStatus; to: OrderStatus }

const start: BoardState = {
  cards: new Map(), stats: null, connection: 'connecting', heardAt: null, clockAhead: 0, refused: null,
  stopped: new Map(), arrived: new Set(), moving: new Map(), said: null,
}

const stepsMax = 20
/** A line about a step, or about something that went wrong, is read within this time. */
const saidMs = 10_000
/** A new order calls for a look for this long. */
const newForMs = 30_000

/** The board of one location on this screen: what the server told, with this screen's own unanswered taps laid over it. */
export function createBoardStore(location: string, onArrival: () => void) {
  let state = start
  const listeners = new Set<() => void>()
  const steps: Step[] = []
  const cancelledHere = new Set<string>()
  /** Asked again after a silence, it is the same wish. */
  const cancelKeys = new Map<string, string>()
  const unanswered = new Set<Promise<void>>()
  const lastMoves = new Map<string, Promise<unknown>>()

  function set(changes: Partial<BoardState>): void {
    state = { ...state, ...changes }
    for (const listener of listeners) listener()
  }

  /** Takes cards as the server told them, and notices what came in and what was taken out of somebody's hands. */
  function take(next: Cards): void {
    const isFirst = state.heardAt === null
    const arrived = new Set(state.arrived)
    const stopped = new Map(state.stopped)
    for (const [id, card] of next) {
      const before = state.cards.get(id)
      if (before === card) continue
      const isNews = card.status === 'confirmed' && (before === undefined || whereOn(before) === null || before.status === 'pending' || before.status === 'processing')
      if (isNews && !isFirst) {
        arrived.add(id)
        setTimeout(() => forgetArrival(id), newForMs)
      }
      const stood = before && whereOn(before)
      if (card.status === 'cancelled' && (stood === 'preparing' || stood === 'ready') && !cancelledHere.has(id)) stopped.set(id, stood)
    }
    const isCall = arrived.size > state.arrived.size
    set({ cards: next, arrived, stopped })
    if (isCall) onArrival()
  }

  /** It has been looked at, or will not be. */
  function forgetArrival(id: string): void {
    const arrived = new Set(state.arrived)
    if (arrived.delete(id)) set({ arrived })
  }

  function takeLoaded(board: Board, clockAhead: number): void {
    take(takeBoard(state.cards, board, Date.now() + clockAhead))
    set({ stats: board.stats, heardAt: Date.now(), clockAhead, refused: null })
  }

  /** What the server says about an order in answer to a tap, which may come before the news of it. */
  function takeAnswer(id: string, answer: Partial<Card>): void {
    const card = state.cards.get(id)
    if (card) take(takeCard(state.cards, { ...card, ...answer }))
  }

  function endMoving(id: string): void {
    const moving = new Map(state.moving)
    moving.delete(id)
    set({ moving })
  }

  /** @throws Problem; the order is then shown where the server has it */
  async function move(card: Card, to: OrderStatus): Promise<void> {
    await lastMoves.get(card.id)?.catch(() => undefined)
    const version = state.cards.get(card.id)?.version ?? card.version
    set({ moving: new Map(state.moving).set(card.id, { to, version, at: Date.now() + state.clockAhead }) })
    const request = moveOrder({ id: card.id, version }, to)
    lastMoves.set(card.id, request)
    try {
      const { status, version: newVersion, statusChangedAt, cancelRequested } = await request
      takeAnswer(card.id, { status, version: newVersion, statusChangedAt, cancelRequested })
    } catch (error) {
      if (error instanceof Problem) {
        const { orderStatus, version: theirs } = error.facts
        // Safe: the server says in which of its own states the order is. The time is set by the news that follow.
        if (typeof theirs === 'number') takeAnswer(card.id, { status: orderStatus as OrderStatus, version: theirs })
      }
      throw error
    } finally {
      if (lastMoves.get(card.id) === request) lastMoves.delete(card.id)
      endMoving(card.id)
    }
  }

  const begin = () => followBoard(location, {
    onBoard: takeLoaded,
    onCard: (card) => take(takeCard(state.cards, card)),
    onStats: (stats) => set({ stats }),
    onHeard: () => set({ heardAt: Date.now() }),
    onConnection: (connection) => set({ connection }),
    onRefused: (refused) => set({ refused }),
  })
  let retry = () => {}
  let silence: ReturnType<typeof setTimeout> | undefined

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Follows the board until the returned function is called. */
    open() {
      let stop = begin()
      retry = () => {
        stop()
        set({ refused: null })
        stop = begin()
      }
      return () => stop()
    },
    /** Loads everything anew, at once. */
    retry: () => retry(),
    /** Moves an order and remembers how to take that back. @throws Problem */
    async moveOn(card: Card, to: OrderStatus): Promise<void> {
      const moved = move(card, to).then(() => {
        steps.push({ id: card.id, number: card.number, from: card.status, to })
        if (steps.length > stepsMax) steps.shift()
      })
      unanswered.add(moved)
      try {
        await moved
      } finally {
        unanswered.delete(moved)
      }
    },
    /** When every tap so far has its answer: only then is it known which step was the last. */
    settled: () => Promise.allSettled(unanswered),
    /** The last step of this screen that still stands, to be taken back. */
    lastStep: (): Step | undefined => steps.findLast(({ id, to }) => state.cards.get(id)?.status === to),
    /** @throws Problem */
    async takeBack(step: Step): Promise<void> {
      const at = steps.findLastIndex(({ id, to }) => id === step.id && to === step.to)
      if (at >= 0) steps.splice(at, 1)
      const card = state.cards.get(step.id)
      if (!card || card.status !== step.to) throw new Problem('movedOn', 409, 'It has moved on since, so there’s nothing to undo.')
      await move(card, step.from)
    },
    /** @throws Problem */
    async cancel(card: Card, reason: string): Promise<void> {
      cancelledHere.add(card.id)
      const asked = `${card.id} ${reason}`
      const key = cancelKeys.get(asked) ?? newKey()
      cancelKeys.set(asked, key)
      const { status, version, statusChangedAt, cancelRequested } = await withinDeadline((signal) => answerOf(api.POST('/api/orders/{id}/cancel', {
        params: { path: { id: card.id } }, body: { reason }, headers: { 'idempotency-key': key }, signal,
      })))
      takeAnswer(card.id, { status, version, statusChangedAt, cancelRequested })
    },
    /** @throws Problem */
    async assign(card: Card, personId: string | null): Promise<void> {
      const { version, courierId } = await withinDeadline((signal) => (
        answerOf(api.PUT('/api/orders/{id}/courier', { params: { path: { id: card.id } }, body: { personId }, signal }))))
      takeAnswer(card.id, { version, courierId })
    },
    /** A cancelled order was seen and leaves the board. */
    putAway(id: string): void {
      const stopped = new Map(state.stopped)
      stopped.delete(id)
      set({ stopped })
    },
    /** Says something in the line that the board keeps for it, where it covers nothing. */
    say(words: string, tone: Said['tone'] = 'neutral'): void {
      clearTimeout(silence)
      set({ said: { words, tone } })
      silence = setTimeout(() => set({ said: null }), saidMs)
    },
  }
}

export type BoardStore = ReturnType<typeof createBoardStore>

/** The cards as they are shown: a tap counts at once, until the server says otherwise. */
export function shownCards({ cards, moving }: Pick<BoardState, 'cards' | 'moving'>): Cards {
  if (moving.size === 0) return cards
  const shown = new Map(cards)
  for (const [id, { to, version, at }] of moving) {
    const card = cards.get(id)
    if (card && card.version <= version) shown.set(id, { ...card, status: to, statusChangedAt: new Date(at).toISOString() })
  }
  return shown
}
