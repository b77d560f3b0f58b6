import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { Type } from 'typebox'
import { fewLeft } from '../ledgers/index.ts'
import { atLocation } from '../locations/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { operation } from '../platform/http/operation.ts'
import { can } from './capabilities.ts'
import { readStock } from './read-stock.ts'
import { StockItem, stockParams } from './stock-contract.ts'

export const listStock = operation({
  name: 'listStock', method: 'GET', path: '/api/locations/{location}/stock', tag: 'stock',
  summary: 'What is on the shelves: every item on the menu here or counted here, by name',
  may: can['stock.read'],
  at: atLocation,
  params: stockParams,
  query: Type.Object({
    ...pageQuery,
    q: Type.Optional(Type.String({ maxLength: 80, description: 'A part of the name; accents and case do not matter' })),
    low: Type.Optional(Type.Boolean({ description: `Only what is counted and has at most ${fewLeft} left to sell` })),
  }),
  answers: { 200: pageOf(StockItem) },
  effect: 'none',
  async handle({ query, subject, db }) {
    const conditions: RawBuilder<unknown>[] = []
    if (query.q?.trim()) conditions.push(sql`position(${folded(sql`${query.q.trim()}::text`)} in ${folded(sql`item.name`)}) > 0`)
    if (query.low) conditions.push(sql`balance.on_hand - balance.held <= ${fewLeft}`)
    const after = decodeCursor(query.cursor, ['text', 'uuid'])
    if (after) conditions.push(sql`(item.name, item.id) > (${after[0]}::text, ${after[1]}::uuid)`)
    const limit = query.limit ?? limitDefault
    const found = await readStock(db, subject, conditions, limit + 1)
    const items = found.slice(0, limit)
    const last = found.length > limit ? items.at(-1) : undefined
    return { status: 200, body: { items, nextCursor: last ? encodeCursor([last.name, last.itemId]) : null } }
  },
})

/** `Crème` as `creme`: taken apart into letters and marks, without the marks. */
function folded(text: RawBuilder<unknown>) {
  return sql`regexp_replace(normalize(lower(${text}), NFKD), '[\\u0300-\\u036F]', '', 'g')`
}
