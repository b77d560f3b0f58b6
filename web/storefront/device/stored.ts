import { useSyncExternalStore } from 'react'

/** Something kept on this device under a key, the same in every tab. */
export type Stored<Value> = {
  get(): Value
  set(value: Value): void
  /** Keeps what the function makes of the newest value. */
  change(how: (value: Value) => Value): void
  subscribe(listener: () => void): () => void
}

const all = new Map<string, Stored<unknown>>()

/**
 * The value under a key of the device's storage. What lies there may be old, from another version or somebody's experiment, so `read` makes a value
 * of anything (`undefined`: nothing is there). Where storage is forbidden or full, the value lives as long as the page.
 */
export function stored<Value>(key: string, read: (raw: unknown) => Value): Stored<Value> {
  const known = all.get(key)
  // Safe: a key is asked for by one module, with one `read`.
  if (known) return known as Stored<Value>
  const listeners = new Set<() => void>()
  let value = read(readRaw(key))

  function take(next: Value): void {
    value = next
    for (const listener of listeners) listener()
  }
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key || event.key === null) take(read(readRaw(key)))
  })
  const made: Stored<Value> = {
    get: () => value,
    set(next) {
      writeRaw(key, next)
      take(next)
    },
    change(how) {
      // Another tab may have written since; its word counts.
      made.set(how(isReadable ? read(readRaw(key)) : value))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  all.set(key, made as Stored<unknown>)
  return made
}

/** The value, kept up to date. */
export function useStored<Value>(store: Stored<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get)
}

/** The keys that begin so, without that beginning. */
export function storedKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  } catch {
    return []
  }
}

/** False once storage has refused: what is in memory is then all there is. */
let isReadable = true

function readRaw(key: string): unknown {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function writeRaw(key: string, value: unknown): void {
  try {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    isReadable = false
  }
}
