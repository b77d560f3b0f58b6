import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { Problem } from '../../api/problem.ts'
import type { PlaceOrderBody } from '../../api/shapes.ts'
import { isStillHere, ownerHere } from '../../ground/device/person-here.ts'
import { attemptAt, freshMs, newAttempt } from './place-attempt.ts'
import type { Attempt } from './place-attempt.ts'

export type PlacedAnswer = Awaited<ReturnType<typeof send>>

/** `waitSeconds`: how long we were told to wait before going on. `unknown`: no answer came, so the order may or may not be there; asking again with the same key finds out. */
export type Placing = { state: 'idle' } | { state: 'placing'; tries: number; waitSeconds?: number; isTrouble?: boolean } | { state: 'unknown' }

type Outcome = { onPlaced: (answer: PlacedAnswer, attempt: Attempt) => void; onRefused: (problem: Problem) => void }

const waitMs = [700, 1_500, 3_000, 5_000, 8_000]
const answerMs = 15_000
/** Nobody looks at a waiting page for longer. */
const waitSecondsMax = 60

/** Places an order exactly once, whatever happens to the network, the tab or the thumb. */
export function usePlacing(slug: string, { onPlaced, onRefused }: Outcome) {
  const store = attemptAt(slug)
  const [placing, setPlacing] = useState<Placing>(() => stateAtStart(store.get()))
  const isRunning = useRef(false)
  const placed = useEffectEvent(onPlaced)
  const refused = useEffectEvent(onRefused)

  async function run(attempt: Attempt): Promise<void> {
    if (isRunning.current) return
    isRunning.current = true
    const owner = ownerHere()
    for (let tries = 1; ; tries += 1) {
      // Once somebody else is here, perhaps by way of another tab, it would become their order.
      if (!isStillHere(owner)) break
      setPlacing({ state: 'placing', tries })
      try {
        const answer = await send(attempt)
        if (!isStillHere(owner)) break
        store.set(null)
        placed(answer, attempt)
        break
      } catch (error) {
        const problem = problemOf(error)
        if (!problem.mayPass) {
          store.set(null)
          setPlacing({ state: 'idle' })
          refused(problem)
          break
        }
        const wait = waitMs[tries - 1]
        if (wait === undefined || (problem.waitSeconds ?? 0) > waitSecondsMax) {
          setPlacing({ state: 'unknown' })
          break
        }
        const { waitSeconds } = problem
        // An answer of an earlier try may be lost, so we keep the key and wait ourselves, instead of handing the order back.
        if (waitSeconds !== undefined) setPlacing({ state: 'placing', tries, waitSeconds, isTrouble: problem.status === 503 })
        await new Promise((resolve) => setTimeout(resolve, waitSeconds === undefined ? wait : waitSeconds * 1000))
      }
    }
    isRunning.current = false
  }

  const again = useEffectEvent(() => {
    const attempt = store.get()
    if (attempt) void run(attempt)
  })
  useEffect(() => {
    if (placing.state === 'placing') again()
    const onOnline = () => again()
    addEventListener('online', onOnline)
    return () => removeEventListener('online', onOnline)
    // Only what lay there when the page opened is taken up by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return {
    placing,
    place(body: PlaceOrderBody) {
      if (isRunning.current) return
      // Another tab may be placing this very order: both then ask for the same one.
      const attempt = store.get() ?? newAttempt(body)
      store.set(attempt)
      void run(attempt)
    },
    askAgain() {
      const attempt = store.get()
      if (attempt) void run(attempt)
    },
    /** The person would rather begin anew, knowing that the order may be there. */
    giveUp() {
      store.set(null)
      setPlacing({ state: 'idle' })
    },
  }
}

function stateAtStart(attempt: Attempt | null): Placing {
  if (!attempt) return { state: 'idle' }
  return Date.now() - attempt.startedAt < freshMs ? { state: 'placing', tries: 1 } : { state: 'unknown' }
}

function send({ key, body }: Attempt) {
  return answerOf(api.POST('/api/orders', { body, headers: { 'Idempotency-Key': key }, signal: AbortSignal.timeout(answerMs) }))
}
