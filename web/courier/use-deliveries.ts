import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { Order } from '../crew/shapes.ts'

const againMs = 8_000
const doneAgainMs = 60_000
const pageSize = 100
/** A thousand deliveries are more than anybody carries; a list without an end would never load. */
const pagesMax = 10
const doneSize = 10

/** All that is still to be brought, however much it is: what is due first comes first. */
export function useToBring() {
  return useQuery({
    queryKey: ['get', '/api/orders', 'toBring'],
    queryFn: ({ signal }) => askAll(signal),
    refetchInterval: againMs,
    refetchIntervalInBackground: true,
  })
}

async function askAll(signal: AbortSignal): Promise<Order[]> {
  const orders: Order[] = []
  let cursor: string | null = null
  for (let page = 0; page < pagesMax; page += 1) {
    const { items, nextCursor }: { items: Order[]; nextCursor: string | null } = await answerOf(api.GET('/api/orders', {
      params: { query: { assigned: true, delivered: false, sort: 'promisedAt', limit: pageSize, ...(cursor !== null && { cursor }) } }, signal,
    }))
    orders.push(...items)
    if (nextCursor === null) break
    cursor = nextCursor
  }
  return orders
}

/** What was brought, the latest first, a few at a time. */
export function useBrought() {
  return useInfiniteQuery({
    queryKey: ['get', '/api/orders', 'brought'],
    queryFn: ({ pageParam, signal }) => answerOf(api.GET('/api/orders', {
      params: { query: { assigned: true, delivered: true, sort: '-promisedAt', limit: doneSize, ...(pageParam !== null && { cursor: pageParam }) } }, signal,
    })),
    // A cursor is text; before the first page there is none.
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: doneAgainMs,
  })
}
