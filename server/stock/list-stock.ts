import { sql } from 'kysely'
import { Type } from 'typebox'
import { fewLeft } from '../catalogue/index.ts'
import { atLocation } from '../locations/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { operation } from '../platform/http/operation.ts'
import { StockItem, stockParams, viewBalance } from './stock-contract.ts'

export const listStock = operation({
  name: 'listStock', method: 'GET', path: '/api/locations/{location}/stock', tag: 'stock',
  summary: 'What is on the shelves: every item on the menu here or counted here, by name',
  callers: ['staff', 'manager', 'owner', 'admin'],
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
    const conditions = [sql`item.business_id = ${subject.businessId}`, sql`(listing.item_id is not null or balance.item_id is not null)`]
    if (query.q?.trim()) conditions.push(sql`position(${folded(sql`${query.q.trim()}::text`)} in ${folded(sql`item.name`)}) > 0`)
    if (query.low) conditions.push(sql`balance.on_hand - balance.held <= ${fewLeft}`)
    const after = decodeCursor(query.cursor, ['text', 'uuid'])
    if (after) conditions.push(sql`(item.name, item.id) > (${after[0]}::text, ${after[1]}::uuid)`)
    const limit = query.limit ?? limitDefault
    const { rows } = await sql<{ itemId: string; name: string; picture: string | null; retired: boolean; onHand: number | null; held: number | null }>`
      select item.id as item_id, item.name, item.picture, item.retired_at is not null as retired, balance.on_hand, balance.held
      from menu_item item
      left join listing on listing.business_id = item.business_id and listing.location_id = ${subject.locationId} and listing.item_id = item.id
      left join stock_balance balance on balance.business_id = item.business_id and balance.location_id = ${subject.locationId} and balance.item_id = item.id
      where ${sql.join(conditions, sql` and `)} order by item.name, item.id limit ${limit + 1}`.execute(db)
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      status: 200,
      body: {
        items: rows.slice(0, limit).map(({ itemId, name, picture, retired, onHand, held }) => (
          { ...viewBalance(itemId, onHand === null || held === null ? null : { onHand, held }), name, picture, retired })),
        nextCursor: last ? encodeCursor([last.name, last.itemId]) : null,
      },
    }
  },
})

/** `Crème` as `creme`: taken apart into letters and marks, without the marks. */
function folded(text: ReturnType<typeof sql>) {
  return sql`regexp_replace(normalize(lower(${text}), NFKD), '[\\u0300-\\u036F]', '', 'g')`
}
