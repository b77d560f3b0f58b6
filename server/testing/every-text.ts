import { sql } from 'kysely'
import type { DatabasePool } from '../platform/database/index.ts'

/**
 * Where a word stands, in whatever case, in any column that can hold text, of any table, in any schema of the database: `order.note`,
 * `pgboss.job.data`. Slow and thorough.
 */
export async function findEverywhere({ kysely }: DatabasePool, word: string): Promise<string[]> {
  const db = kysely.withoutPlugins()
  const { rows: columns } = await sql<{ schema: string; table: string; name: string }>`
    select n.nspname as schema, c.relname as table, a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and (t.typcategory in ('S', 'A', 'I', 'U', 'E') or t.typname in ('json', 'jsonb', 'bytea', 'xml'))
    order by 1, 2, 3`.execute(db)
  const found: string[] = []
  for (const { schema, table, name } of columns) {
    const { rows: [row] } = await sql<{ there: boolean }>`
      select exists (select from ${sql.table(`${schema}.${table}`)} where ${sql.ref(name)}::text ilike ${`%${word}%`}
        or ${sql.ref(name)}::text ilike ${`%${Buffer.from(word).toString('hex')}%`}) as there`.execute(db)
    if (row?.there) found.push(schema === 'public' ? `${table}.${name}` : `${schema}.${table}.${name}`)
  }
  return found
}
