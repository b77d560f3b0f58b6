import { sql } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { recordEvents } from '../platform/events/index.ts'

/** PostgreSQL channel on which a commit says, by its id, which location's menu became another. */
export const catalogueChannel = 'parlour_catalogue'

export type Published = { businessId: string; locationIds: readonly string[] | 'everywhere'; now: Date }

/**
 * Publishes an edit at these locations (or all of the business), in the transaction of the edit and before it: it locks them, in the order of
 * their ids, so that edits of one menu follow each other. Menus in memory are made again when it commits.
 */
export async function publishMenu(db: Db, { businessId, locationIds, now }: Published): Promise<void> {
  let wanted = db.selectFrom('location').select('id').where('businessId', '=', businessId).orderBy('id').forNoKeyUpdate()
  if (locationIds !== 'everywhere') {
    if (locationIds.length === 0) return
    wanted = wanted.where('id', 'in', [...locationIds])
  }
  const locked = (await wanted.execute()).map(({ id }) => id)
  if (locked.length === 0) return
  const raised = await db.updateTable('location').set((old) => ({ menuVersion: old('menuVersion', '+', 1) }))
    .where('businessId', '=', businessId).where('id', 'in', locked).returning(['id', 'menuVersion']).execute()
  await notify(db, locked)
  await recordEvents(db, raised.map(({ id, menuVersion }) => ({
    businessId, locationId: id, subjectId: id, topics: ['menu-events'], kind: 'menu.published', payload: { version: menuVersion }, occurredAt: now,
  })))
}

/** Says, in the transaction of the change, that guests now see other numbers at these locations (few left, sold out). Prices stay valid. */
export async function publishStock(db: Db, businessId: string, locationIds: readonly string[]): Promise<void> {
  if (locationIds.length === 0) return
  const wanted = await db.selectFrom('location').select('id').where('businessId', '=', businessId).where('id', 'in', [...locationIds])
    .orderBy('id').forNoKeyUpdate().execute()
  const locked = wanted.map(({ id }) => id)
  await db.updateTable('location').set((old) => ({ stockVersion: old('stockVersion', '+', 1) }))
    .where('businessId', '=', businessId).where('id', 'in', locked).execute()
  await notify(db, locked)
}

/** The same as a part of a statement. @param places SQL that selects `business_id` and `location_id` */
export function publishStockOf(places: string): string {
  return `
  update location set stock_version = stock_version + 1
  where (business_id, id) in (select business_id, id from location where (business_id, id) in (${places}) order by id for no key update)
  returning pg_notify('${catalogueChannel}', id::text)`
}

async function notify(db: Db, locationIds: readonly string[]): Promise<void> {
  await sql`select pg_notify(${catalogueChannel}, id) from unnest(${[...locationIds]}::text[]) as id`.execute(db)
}
