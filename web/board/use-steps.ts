import { useMemo } from 'react'
import { problemOf } from '../api/problem.ts'
import { stepWords } from './board-words.ts'
import type { BoardStore, Step } from './board-store.ts'
import type { Card, OrderStatus } from './card.ts'
import { stepOn } from './moves.ts'
import { seenAfterMs } from '../ui/steady.ts'

/** What the crew does to orders, each said in a line and taken back by Undo. */
export interface Steps {
  move: (card: Card, to: OrderStatus) => void
  /** The one step that comes next, if there is one. */
  advance: (card: Card) => void
  undoLast: () => void
}

export function useSteps(store: BoardStore): Steps {
  return useMemo(() => createSteps(store), [store])
}

function createSteps(store: BoardStore): Steps {
  let undoneAt = -Infinity

  async function takeBack(step: Step): Promise<void> {
    try {
      await store.takeBack(step)
      store.say(`Undone: order ${step.number} ${stepWords[step.from]} again`)
    } catch (error) {
      sayWhyNot(error, step.number, store)
    }
  }

  async function move(card: Card, to: OrderStatus): Promise<void> {
    // A second tap on what is already under way means nothing new.
    if (store.get().moving.has(card.id)) return
    try {
      await store.moveOn(card, to)
      store.say(`Order ${card.number} ${stepWords[to]}`)
    } catch (error) {
      sayWhyNot(error, card.number, store)
    }
  }

  async function undoLast(): Promise<void> {
    // What Undo would take back next has to be read first.
    if (Date.now() - undoneAt < seenAfterMs) return
    undoneAt = Date.now()
    await store.settled()
    const step = store.lastStep()
    if (step) await takeBack(step)
    else store.say('Nothing to undo')
  }

  return {
    move: (card, to) => void move(card, to),
    advance(card) {
      const step = stepOn(card)
      if (step) void move(card, step.to)
    },
    undoLast: () => void undoLast(),
  }
}

/** Says in words why an order did not move; it is back where the server has it by now. */
function sayWhyNot(error: unknown, number: number, store: BoardStore): void {
  const problem = problemOf(error)
  if (problem.code === 'moveNotPossible') {
    const card = [...store.get().cards.values()].find((one) => one.number === number)
    return store.say(`Somebody else moved order ${number} first.${card ? ` It ${stepWords[card.status]}.` : ''}`, 'warning')
  }
  const what = problem.code === 'unknown' ? `Order ${number}: no answer.` : `Order ${number} didn’t move.`
  store.say(`${what} ${problem.message}`, 'danger')
}
