import { Type } from 'typebox'
import type { TSchema } from 'typebox'
import { refuse } from '../refusal.ts'

export const limitDefault = 20
export const limitMax = 100

/** The query parameters every list takes. */
export const pageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limitMax, default: limitDefault })),
  cursor: Type.Optional(Type.String({ maxLength: 400, description: '`nextCursor` of the page before' })),
}

/** `{ items, nextCursor }`; `nextCursor` is null on the last page. */
export function pageOf<Schema extends TSchema>(item: Schema) {
  return Type.Object({ items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) })
}

/** Cursors are opaque to callers: the sort key of the last row they saw. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** What a part of a cursor is: any text, or what PostgreSQL can take as this. */
const partKinds = {
  text: () => true,
  uuid: (part: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
  // There and back again: the 30th of February comes back as another day.
  instant: (part: string) => !Number.isNaN(Date.parse(part)) && new Date(part).toISOString() === part,
  day: (part: string) => /^\d{4}-\d{2}-\d{2}$/.test(part) && !Number.isNaN(Date.parse(part)) && new Date(part).toISOString().startsWith(part),
  ordinal: (part: string) => /^\d{1,9}$/.test(part),
  number: (part: string) => /^-?\d{1,15}$/.test(part),
} as const

/**
 * @param parts how many there are, or what each of them is
 * @throws invalidInput when the cursor isn't one of ours
 */
export function decodeCursor(cursor: string | undefined, parts: number | readonly (keyof typeof partKinds)[]): (string | number)[] | undefined {
  if (cursor === undefined) return undefined
  const kinds = typeof parts === 'number' ? Array.from({ length: parts }, () => 'text' as const) : parts
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const ours = Array.isArray(key) && key.length === kinds.length && key.every((part, index): part is string | number =>
      (typeof part === 'string' || typeof part === 'number') && partKinds[kinds[index] ?? 'text'](String(part)))
    if (ours) return key
  } catch {
    // Not JSON: not a cursor of ours, refused below.
  }
  throw refuse('invalidInput', { errors: [{ pointer: '/query/cursor', detail: 'This cursor is not from here.' }] })
}
