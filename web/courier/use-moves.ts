import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { moveOrder } from '../crew/move-order.ts'
import type { Order } from '../crew/shapes.ts'
import { showToast, showUndo } from '../ui/toast.ts'
import { againWords, type Step } from './steps.ts'

type Seen = Pick<Order, 'id' | 'number' | 'version'>

/** Takes the offered undo off the screen. There is one at a time, for the last step: of two, the second would slide under the finger. */
let endOffer = () => {}

/** Moves a delivery on, and back: each said in a line, a step on with its undo. */
export function useMoves() {
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)

  async function move(order: Seen, to: Order['status']): Promise<Seen | undefined> {
    endOffer()
    setPending(true)
    try {
      return await moveOrder(order, to)
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
      if (moved) endOffer = showUndo(`Order ${order.number} ${step.said}`, () => void takeBack(moved, step))
    },
    takeBack,
  }
}

function sayWhyNot(error: unknown, { number }: Seen): void {
  const problem = problemOf(error)
  if (problem.code === 'moveNotPossible') {
    return void showToast({ title: `Somebody else moved order ${number} first`, detail: problem.message, tone: 'warning' })
  }
  if (problem.code === 'tooLateToTakeBack') {
    return void showToast({ title: `It’s too late to undo that for order ${number}`, detail: 'The shop still can. Give them a call.', tone: 'warning' })
  }
  showToast({ title: problem.code === 'unknown' ? `Order ${number}: no answer` : `Order ${number} didn’t move`, detail: problem.message, tone: 'danger' })
}
