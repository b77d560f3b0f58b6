/** What storage refused to take. It lives as long as the page. */
const refused = new Map<string, string>()

/** The text under a key, from the device's storage or from memory; null when there is none. */
export function readText(key: string): string | null {
  try {
    return refused.get(key) ?? localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text, or with null nothing. Where storage is forbidden or full, it is kept in memory. */
export function writeText(key: string, text: string | null): void {
  refused.delete(key)
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    if (text !== null) refused.set(key, text)
  }
}

/** The keys that begin so, without that beginning. */
export function storedKeys(prefix: string): string[] {
  const keys = [...refused.keys()]
  try {
    keys.push(...Object.keys(localStorage))
  } catch {
    // Storage is forbidden, so memory has all there is.
  }
  return [...new Set(keys)].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
}
