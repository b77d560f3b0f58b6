/** What came out of storage, as an object whose parts may be anything; nothing becomes an empty one. */
export function asRecord(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {}
}

export function asText(raw: unknown): string {
  return typeof raw === 'string' ? raw : ''
}

export function asCount(raw: unknown): number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) ? raw : 0
}

/** Each part that can be read; the others are left out. */
export function asList<Part>(raw: unknown, read: (part: unknown) => Part | null): Part[] {
  return Array.isArray(raw) ? raw.map(read).filter((part) => part !== null) : []
}

/** One of the words given, or the first of them. */
export function asOneOf<const Words extends readonly string[]>(raw: unknown, words: Words): Words[number] {
  return words.find((word) => word === raw) ?? words[0] ?? ''
}
