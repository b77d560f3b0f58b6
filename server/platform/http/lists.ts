import { Type } from 'typebox'
import type { TSchema } from 'typebox'
import { refuse } from '../../refusals.ts'

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

/** @throws invalidInput when the cursor isn't one of ours with this many parts */
export function decodeCursor(cursor: string | undefined, parts: number): (string | number)[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const ours = Array.isArray(key) && key.length === parts
      && key.every((part): part is string | number => typeof part === 'string' || typeof part === 'number')
    if (ours) return key
  } catch {
    // Not JSON: not a cursor of ours, refused below.
  }
  throw refuse('invalidInput', { errors: [{ pointer: '/query/cursor', detail: 'This cursor is not from here.' }] })
}
