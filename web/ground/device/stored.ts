import { useSyncExternalStore } from 'react'
import { readText, writeText } from './shelf.ts'

/** Something kept on this device under a key, the same in every tab. */
export type Stored<Value> = {
  get(): Value
  set(value: Value): void
  /** Keeps what the function makes of the newest value. */
  change(how: (value: Value) => Value): void
  subscribe(listener: () => void): () => void
}

/** One that can be told to look at the device again. */
export type Shelved<Value> = Stored<Value> & { refresh(): void }

const all = new Map<string, Shelved<unknown>>()

/**
 * The value under a key of the device's storage. What lies there may be old, from another version or somebody's experiment, so `read` makes a value
 * of anything (`undefined`: nothing is there). Anything about a person belongs in `personal` instead, which forgets it when they leave.
 */
export function stored<Value>(key: string, read: (raw: unknown) => Value): Shelved<Value> {
  const known = all.get(key)
  // Safe: a key is asked for by one module, with one `read`.
  if (known) return known as Shelved<Value>
  const listeners = new Set<() => void>()
  let text = readText(key)
  let value = read(parsed(text))

  function tell(): void {
    for (const listener of listeners) listener()
  }
  const made: Shelved<Value> = {
    get: () => value,
    set(next) {
      value = next
      text = isNothing(next) ? null : JSON.stringify(next)
      writeText(key, text)
      tell()
    },
    change(how) {
      // Another tab may have written since, and its storage event may be on its way.
      const newest = readText(key)
      made.set(how(newest === text ? value : read(parsed(newest))))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh() {
      const newest = readText(key)
      if (newest === text) return
      text = newest
      value = read(parsed(text))
      tell()
    },
  }
  all.set(key, made as Shelved<unknown>)
  return made
}

globalThis.addEventListener?.('storage', ({ key }) => refreshStored(key))
// A page that rested may have missed what other tabs did meanwhile.
globalThis.addEventListener?.('pageshow', () => refreshStored(null))
globalThis.document?.addEventListener('visibilitychange', () => refreshStored(null))

/** Looks at the device again: at one key, or with null at all of them. */
export function refreshStored(key: string | null): void {
  for (const [each, store] of all) if (key === null || key === each) store.refresh()
}

/** The value, kept up to date. */
export function useStored<Value>(store: Stored<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get)
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
