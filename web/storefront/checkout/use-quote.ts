import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { Problem } from '../../api/problem.ts'
import type { AskedLine, Fulfilment, Quote } from '../../api/shapes.ts'

export type QuoteWish = {
  slug: string
  /** Another version of the menu may have other prices. */
  menuVersion: number
  fulfilment: Fulfilment
  lines: readonly AskedLine[]
  scheduledFor?: string | undefined
  couponCode?: string | undefined
  tipMinor?: number | undefined
}

/** Prices and stock move; while somebody looks at a total it is asked for again now and then. */
const renewMs = 60_000
const typingMs = 200

export type Quoting = {
  /** The last answer, also while the next one is on its way or was refused, so that the total does not blink. */
  quote: Quote | undefined
  /** Why what is asked for now can't be ordered so. */
  problem: Problem | undefined
  /** Whether `quote` may not be that of what is asked for now. */
  isFetching: boolean
  refetch: () => void
}

/** What the order would cost at this moment, to the cent, or why it can't be placed so. */
export function useQuote(wish: QuoteWish): Quoting {
  const [settled, isSettled] = useSettled(wish)
  const { slug, lines, fulfilment, scheduledFor, couponCode, tipMinor } = settled
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['quote', settled],
    queryFn: ({ signal }) => answerOf(api.POST('/api/locations/{location}/quotes', {
      params: { path: { location: slug } }, signal,
      body: {
        fulfilment, lines: [...lines], ...(scheduledFor && { scheduledFor }), ...(couponCode && { couponCode }), ...(tipMinor && { tipMinor }),
      },
    })),
    enabled: lines.length > 0,
    staleTime: 0,
    refetchInterval: renewMs,
  })
  const [last, setLast] = useState(data)
  if (data !== undefined && data !== last) setLast(data)
  const isPending = !isSettled || (isFetching && data === undefined)
  return {
    quote: lines.length > 0 ? data ?? last : undefined,
    problem: error && !isPending ? problemOf(error) : undefined,
    isFetching: isPending,
    refetch: () => void refetch(),
  }
}

/** The value once it has stood still for a moment, and whether it is the newest. The same content is the same value. */
function useSettled(wish: QuoteWish): [QuoteWish, boolean] {
  const [settled, setSettled] = useState(wish)
  const text = JSON.stringify(wish)
  useEffect(() => {
    const timer = setTimeout(() => setSettled((before) => (JSON.stringify(before) === text ? before : JSON.parse(text))), typingMs)
    return () => clearTimeout(timer)
  }, [text])
  return [settled, JSON.stringify(settled) === text]
}
