import { useCallback, useMemo, useRef } from 'react'
import { problemOf } from '../api/problem.ts'
import { showToast, showUndo } from '../ui/toast.ts'
import { statusWords } from './board-words.ts'
import type { BoardStore, Step } from './board-store.ts'
import type { Card, OrderStatus } from './card.ts'
import { stepOn } from './moves.ts'

/** What the crew does to orders, each said in a line and taken back by its undo. */
export interface Steps {
  move: (card: Card, to: OrderStatus) => void
  /** The one step that comes next, if there is one and it may be taken by a key. */
  advance: (card: Card) => void
  undoLast: () => void
}

export function useSteps(store: BoardStore): Steps {
  const offers = useRef(new Map<string, () => void>())

  const takeBack = useCallback(async (step: Step) => {
    offers.current.get(step.id)?.()
    try {
      await store.takeBack(step)
      showToast({ title: `Order ${step.number} is ${statusWords[step.from]} again` })
    } catch (error) {
      sayWhyNot(error, step.number, store)
    }
  }, [store])

  return useMemo(() => {
    async function move(card: Card, to: OrderStatus): Promise<void> {
      // A second tap on what is already under way means nothing new.
      if (store.get().moving.has(card.id)) return
      try {
        await store.moveOn(card, to)
        // What was offered for its last step no longer holds.
        offers.current.get(card.id)?.()
        const step: Step = { id: card.id, number: card.number, from: card.status, to }
        offers.current.set(card.id, showUndo(`Order ${card.number} is ${statusWords[to]}`, () => void takeBack(step)))
      } catch (error) {
        sayWhyNot(error, card.number, store)
      }
    }
    async function undoLast(): Promise<void> {
      await store.settled()
      const step = store.lastStep()
      if (step) await takeBack(step)
      else showToast({ title: 'There is nothing to undo' })
    }
    return {
      move: (card, to) => void move(card, to),
      advance(card) {
        const step = stepOn(card)
        if (step) void move(card, step.to)
      },
      undoLast: () => void undoLast(),
    }
  }, [store, takeBack])
}

/** Says in words why an order did not move; it is back where the server has it by now. */
function sayWhyNot(error: unknown, number: number, store: BoardStore): void {
  const problem = problemOf(error)
  if (problem.code === 'moveNotPossible') {
    const card = [...store.get().cards.values()].find((one) => one.number === number)
    const where = card ? `It is ${statusWords[card.status]}.` : ''
    return void showToast({ title: `Somebody else was first with order ${number}`, detail: where || problem.message, tone: 'warning' })
  }
  showToast({ title: `Order ${number} did not move`, detail: problem.message, tone: 'danger' })
}
