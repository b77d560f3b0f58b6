import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Order } from '../crew/shapes.ts'
import { showToast, showUndo } from '../ui/toast.ts'
import { againWords, type Step } from './steps.ts'

type Seen = Pick<Order, 'id' | 'number' | 'version'>

/** What takes an offered undo off the screen, by order: with the next step it no longer holds, and the order stands elsewhere by then. */
const offers = new Map<string, () => void>()

/** Moves a delivery on, and back: each said in a line, a step on with its undo. */
export function useMoves() {
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)

  async function move(order: Seen, to: Order['status']): Promise<Seen | undefined> {
    offers.get(order.id)?.()
    offers.delete(order.id)
    setPending(true)
    try {
      return await answerOf(api.PUT('/api/orders/{id}/status', { params: { path: { id: order.id } }, body: { status: to, version: order.version } }))
    } catch (error) {
      sayWhyNot(error, order)
      return undefined
    } finally {
      setPending(false)
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/orders'] })
    }
  }

  async function takeBack(order: Seen, step: Step): Promise<void> {
    if (await move(order, step.from)) showToast({ title: `Order ${order.number} ${againWords[step.from] ?? 'is back'}` })
  }

  return {
    isPending,
    async take(order: Seen, step: Step): Promise<void> {
      const moved = await move(order, step.to)
      if (moved) offers.set(order.id, showUndo(`Order ${order.number} ${step.said}`, () => void takeBack(moved, step)))
    },
    takeBack,
  }
}

function sayWhyNot(error: unknown, { number }: Seen): void {
  const problem = problemOf(error)
  if (problem.code === 'moveNotPossible') showToast({ title: `Somebody else was first with order ${number}`, detail: `${problem.message} It is shown as it is now.`, tone: 'warning' })
  else if (problem.code === 'tooLateToTakeBack') showToast({ title: `Order ${number} stays as it is`, detail: `${problem.message} The shop still can: give them a call.`, tone: 'warning' })
  else showToast({ title: `Order ${number} did not move`, detail: problem.message, tone: 'danger' })
}
