/** Until when the server asked to be left alone, in milliseconds since 1970; null while all is well. */
let until: number | null = null
const listeners = new Set<() => void>()

/** Where the server is there and can't answer, such as without its database, and doesn't say for how long. */
const usualSeconds = 5

/** The same for `useSyncExternalStore`. */
export const trouble = {
  get: () => until,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Notes a 503. A good answer ends nothing: menus come from memory, also without a database. Only `noteReady` does. */
export function noteAnswer({ status, headers }: Pick<Response, 'status' | 'headers'>, now = Date.now()): void {
  if (status !== 503) return
  const seconds = Number(headers.get('retry-after') ?? usualSeconds)
  say(now + (Number.isFinite(seconds) ? Math.min(60, Math.max(1, seconds)) : usualSeconds) * 1000)
}

/** The server says that it is ready for everything again. */
export function noteReady(): void {
  say(null)
}

function say(next: number | null): void {
  if (until === next) return
  until = next
  for (const listener of listeners) listener()
}
