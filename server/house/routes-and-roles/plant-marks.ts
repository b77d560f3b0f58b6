import { sql } from 'kysely'
import type { World } from '../../platform/world.ts'

type Column = { table: string; column: string; type: string }

/** Wherever something of a business might stand, what would give it away: ids, and marks in every text that takes one. */
export type Planted = {
  /** Every uuid in a row of the business. */
  ids: ReadonlySet<string>
  /** The columns whose texts carry a mark: `order.customer_name`. */
  marked: ReadonlySet<string>
}

/** Texts that the program works with: another one would break their own screens, and say nothing to ours. */
const workedWith = new Set(['location.time_zone', 'location.locale', 'location.currency', 'location.fulfilments'])

const mark = (table: string, column: string) => `Qz-${table}.${column}-zQ`
const anyMark = /Qz-(\w+\.\w+)-zQ/g
const anyUuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/**
 * Marks every text of a business that takes a mark (the schema says no to the rest: what has to be one of a few words, or is a hash), in
 * every table there is, and the people who work or order there. New tables and columns follow by themselves.
 */
export async function plantMarks({ database }: Pick<World, 'database'>, businessId: string): Promise<Planted> {
  const [ids, marked] = [new Set<string>(), new Set<string>()]
  const columns = await textAndIdColumns(database)
  for (const { table, column, type } of columns) {
    const ours = sql`business_id = ${businessId}`
    if (type === 'uuid') {
      const { rows } = await sql<{ id: string | null }>`select distinct ${sql.ref(column)}::text as id from ${sql.table(table)} where ${ours}`.execute(database.kysely.withoutPlugins())
      for (const { id } of rows) if (id !== null) ids.add(id)
    } else if (!workedWith.has(`${table}.${column}`) && await markColumn(database, { table, column, type }, ours)) marked.add(`${table}.${column}`)
  }
  ids.delete(businessId)
  await markPeople(database, ids, marked)
  return { ids, marked }
}

/** What an answer gives away: marks by their column, and ids. */
export function foundIn(text: string, { ids }: Planted): { marks: Set<string>; ids: Set<string> } {
  return {
    marks: new Set([...text.matchAll(anyMark)].map(([, where = '']) => where)),
    ids: new Set([...text.matchAll(anyUuid)].map(([id]) => id.toLowerCase()).filter((id) => ids.has(id))),
  }
}

async function textAndIdColumns({ kysely }: World['database']): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.atttypid in ('uuid'::regtype, 'text'::regtype, 'jsonb'::regtype)
      and exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'business_id' and not b.attisdropped)
    order by 1, 2`.execute(kysely.withoutPlugins())
  return rows
}

/** False where the schema, or a trigger, takes no mark. In JSON each text that stands at the top gets it. */
async function markColumn({ kysely }: World['database'], { table, column, type }: Column, ours: ReturnType<typeof sql>): Promise<boolean> {
  const words = mark(table, column)
  const marked = type === 'text' ? sql`left(${words} || coalesce(${sql.ref(column)}, ''), 120)`
    : sql`(select jsonb_object_agg(key, case when jsonb_typeof(value) = 'string' then to_jsonb(${words} || (value #>> '{}')) else value end) from jsonb_each(${sql.ref(column)}))`
  const objects = type === 'text' ? sql`true` : sql`jsonb_typeof(${sql.ref(column)}) = 'object' and ${sql.ref(column)} <> '{}'`
  try {
    const { numAffectedRows = 0n } = await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${marked} where ${ours} and ${objects}`.execute(kysely.withoutPlugins())
    return numAffectedRows > 0n
  } catch {
    // The schema knows better what stands there.
    return false
  }
}

/** People belong to no business, but those who are known there are its own affair. */
async function markPeople({ kysely }: World['database'], ids: ReadonlySet<string>, marked: Set<string>): Promise<void> {
  await sql`update person set name = ${mark('person', 'name')} || name, email = lower(${mark('person', 'email')}) || email where id = any(${[...ids]}::uuid[])`
    .execute(kysely.withoutPlugins())
  marked.add('person.name')
}
