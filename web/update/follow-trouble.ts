import type { QueryClient } from '@tanstack/react-query'
import { noteAnswer, noteReady, trouble } from '../api/trouble.ts'

/** Asks again by itself when the server's wait is over, and has what could not be loaded loaded once it is back. Once, when the page opens. */
export function followTrouble(queryClient: QueryClient): void {
  let asking: ReturnType<typeof setTimeout> | undefined
  trouble.subscribe(() => {
    clearTimeout(asking)
    const until = trouble.get()
    if (until !== null) asking = setTimeout(() => void askWhetherBack(), until - Date.now())
    else goOn(queryClient)
  })
}

async function askWhetherBack(): Promise<void> {
  try {
    const answer = await fetch('/ready', { cache: 'no-store', signal: AbortSignal.timeout(5_000) })
    if (answer.ok) noteReady()
    else noteAnswer(new Response(null, { status: 503, headers: answer.headers }))
  } catch {
    // Not even that: the shop is as good as away, and asked again in a while.
    noteAnswer(new Response(null, { status: 503 }))
  }
}

/** Carts, orders that are being placed and streams wait for the network, and this is no other thing for them. */
function goOn(queryClient: QueryClient): void {
  void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' || state.fetchFailureCount > 0 })
  dispatchEvent(new Event('online'))
}
