import { sql } from 'kysely'
import { atLocation } from '../locations/index.ts'
import { operation } from '../platform/http/operation.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { readStock } from './read-stock.ts'
import { StockItem, stockItemParams } from './stock-contract.ts'

export const showStockItem = operation({
  name: 'showStockItem', method: 'GET', path: '/api/locations/{location}/stock/{itemId}', tag: 'stock',
  summary: 'How many there are of one item',
  may: can['stock.read'],
  at: atLocation,
  params: stockItemParams,
  answers: { 200: StockItem },
  effect: 'none',
  async handle({ params, subject, db }) {
    const [item] = await readStock(db, subject, [sql`item.id = ${params.itemId}`], 1)
    if (!item) throw refuse('notFound', { detail: 'This item is not kept here.' })
    return { status: 200, body: item }
  },
})
