import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { emptyOf } from './faults.ts'
import type { Group, PersonalColumn, MarkedTable } from './tables.ts'
import { isTheirs } from './whose.ts'
import type { Whose } from './whose.ts'

/** Does what the marks say about erasing, with everything that is theirs; gives how many rows changed. Twice does no more than once. */
export async function eraseRows(db: Db, tables: readonly MarkedTable[], whose: Whose): Promise<number> {
  let changed = 0
  for (const table of tables) {
    for (const group of table.groups) {
      const statement = erasing(tables, table, group, whose)
      if (statement) changed += Number((await statement.execute(db)).numAffectedRows ?? 0n)
    }
  }
  return changed
}

function erasing(tables: readonly MarkedTable[], table: MarkedTable, group: Group, whose: Whose): RawBuilder<unknown> | undefined {
  const theirs = isTheirs(tables, table, group.of, whose)
  if (group.columns.some(({ mark }) => mark.erase.kind === 'delete')) return sql`delete from ${sql.table(table.name)} as t where ${theirs}`
  const emptied = group.columns.flatMap((column) => valueAfter(column, whose) ?? [])
  if (emptied.length === 0) return undefined
  return sql`update ${sql.table(table.name)} as t set ${sql.join(emptied.map(({ name, value }) => sql`${sql.ref(name)} = ${value}`))}
    where ${theirs} and (${sql.join(emptied.map(({ isFull }) => isFull), sql` or `)})`
}

/** What a column becomes, and whether there is anything to do. */
type Emptied = { name: string; value: RawBuilder<unknown>; isFull: RawBuilder<unknown> }

function valueAfter(column: PersonalColumn, { personId }: Whose): Emptied | undefined {
  const { erase } = column.mark
  if (erase.kind === 'clear') return emptied(column)
  return erase.kind === 'replace' ? becoming(column.column, sql`${erase.by.replaceAll('{id}', personId ?? 'guest')}::text`) : undefined
}

/** The column with nothing in it. */
export function emptied({ column, type, required }: PersonalColumn): Emptied {
  // In these words, an index of the rows that have something is of use.
  if (!required) return { name: column, value: sql`null`, isFull: sql`${sql.ref(`t.${column}`)} is not null` }
  // Safe to be written as it is: types are PostgreSQL's own spelling, and what is empty is one of two texts.
  return becoming(column, sql.raw(`${emptyOf(type) ?? 'null'}::${type}`))
}

function becoming(name: string, value: RawBuilder<unknown>): Emptied {
  return { name, value, isFull: sql`${sql.ref(`t.${name}`)} is distinct from ${value}` }
}
