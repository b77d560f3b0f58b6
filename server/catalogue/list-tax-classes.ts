import { Type } from 'typebox'
import { sql } from 'kysely'
import { atLocationQuery, fulfilments, locationQuery } from '../locations/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { can } from './capabilities.ts'
import { operation } from './needs.ts'

const TaxClass = Type.Object({
  id: Type.String(), name: Type.String(),
  rates: Type.Array(Type.Object({ fulfilment: Type.Enum([...fulfilments]), ratePer100000: Type.Integer({ description: '8875 is 8.875%' }) })),
}, { title: 'TaxClass' })

export const listTaxClasses = operation({
  name: 'listTaxClasses',
  method: 'GET',
  path: '/api/tax-classes',
  summary: 'The tax classes of the business, with their rates at a location',
  tag: 'catalogue',
  may: can['menu.readAll'],
  at: atLocationQuery,
  query: Type.Object({ ...pageQuery, location: locationQuery }),
  answers: { 200: pageOf(TaxClass) },
  effect: 'none',
  async handle({ subject: { businessId, locationId }, query, db }) {
    const limit = query.limit ?? limitDefault
    const after = decodeCursor(query.cursor, 2)
    let wanted = db.selectFrom('taxClass').select(['id', 'name']).where('businessId', '=', businessId).orderBy('name').orderBy('id').limit(limit + 1)
    if (after) wanted = wanted.where(sql<boolean>`(name, id::text) > (${String(after[0])}, ${String(after[1])})`)
    const rows = await wanted.execute()
    const rates = await db.selectFrom('taxRate').select(['taxClassId', 'fulfilment', 'ratePer100000'])
      .where('businessId', '=', businessId).where('locationId', '=', locationId).orderBy('fulfilment').execute()
    const last = rows.length > limit ? rows[limit - 1] : undefined
    const items = rows.slice(0, limit).map((row) => ({
      ...row, rates: rates.filter(({ taxClassId }) => taxClassId === row.id).map(({ fulfilment, ratePer100000 }) => ({ fulfilment, ratePer100000 })),
    }))
    return { status: 200, body: { items, nextCursor: last ? encodeCursor([last.name, last.id]) : null } }
  },
})
