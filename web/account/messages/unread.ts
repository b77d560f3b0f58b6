import { queries } from '../../api/client.ts'

interface Asking {
  /** Guests have no messages. */
  isSignedIn: boolean
  /** Absent: asked when a page opens, and not again by itself. */
  everyMs?: number
}

/** How many messages one has not read; 0 until it is known. */
export function useUnread({ isSignedIn, everyMs }: Asking): number {
  const { data } = queries.useQuery('get', '/api/me/notifications/unread', {}, { enabled: isSignedIn, refetchInterval: everyMs ?? false })
  return isSignedIn ? data?.unread ?? 0 : 0
}
