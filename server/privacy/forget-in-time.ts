import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { emptied } from './erase-rows.ts'
import type { Kept } from './mark.ts'
import { readRegister } from './read-register.ts'
import { markedTables } from './tables.ts'
import type { PersonalColumn, MarkedTable } from './tables.ts'

/** Small enough that nobody who needs one of the rows waits for long. */
const rowsPerStatement = 5000

/** Which of the rules are meant: those of hours and instants are cheap and run often, those of days and longer once a night. */
export type Forgetting = 'soon' | 'nightly'

/** What has a guard in the database (the audit trail) goes by the clock of the database, which need not agree with ours to the second. */
const clocksApartMilliseconds = 60_000

type Rule = { name: string; statement: RawBuilder<unknown> }
type Outcome = { changed: number; faults: { rule: string; error: unknown }[] }

/**
 * Deletes and empties whatever has been kept for as long as its mark says, in statements of at most 5,000 rows. Safe to run anywhere, also at
 * once. A rule that fails keeps no other from its work; it is named in the outcome.
 */
export async function forgetInTime(db: Db, now: Date, which: readonly Forgetting[]): Promise<Outcome> {
  const rules = markedTables(await readRegister(db)).flatMap((table) => rulesOf(table, now, which))
  const outcome: Outcome = { changed: 0, faults: [] }
  for (const { name, statement } of rules) {
    try {
      for (let last = rowsPerStatement; last === rowsPerStatement;) {
        last = Number((await statement.execute(db)).numAffectedRows ?? 0n)
        outcome.changed += last
      }
    } catch (error) {
      outcome.faults.push({ rule: name, error })
    }
  }
  return outcome
}

function rulesOf(table: MarkedTable, now: Date, which: readonly Forgetting[]): Rule[] {
  const due = (kept: Kept) => (kept.kind === 'after' || kept.kind === 'until') && which.includes(dueness(kept))
  const columns = table.groups.flatMap((group) => group.columns).filter(({ mark }) => due(mark.kept))
  const rows = columns.filter(({ mark }) => mark.erase.kind !== 'clear').map(({ mark }) => mark.kept)
  if (table.kept && due(table.kept)) rows.push(table.kept)
  const deletions = oneOfEach(rows, (kept) => kept).map(([kept]) => ({ name: table.name, statement: deleting(table, isOver(table, kept, now)) }))
  const clearings = oneOfEach(columns.filter(({ mark }) => mark.erase.kind === 'clear'), ({ mark }) => mark.kept).map((same) => ({
    name: `${table.name} (${same.map(({ column }) => column).join(', ')})`, statement: clearing(table, same, isOver(table, same[0].mark.kept, now)),
  }))
  return [...deletions, ...clearings]
}

type Some<Value> = [Value, ...Value[]]

/** Those that are kept equally long, together. */
function oneOfEach<Value>(values: readonly Value[], keptOf: (value: Value) => Kept): Some<Value>[] {
  // Safe: a group is made by its first member.
  return [...Map.groupBy(values, (value) => JSON.stringify(keptOf(value))).values()] as Some<Value>[]
}

function dueness(kept: Kept): Forgetting {
  return kept.kind === 'after' && kept.unit !== 'hours' ? 'nightly' : 'soon'
}

function isOver(table: MarkedTable, kept: Kept, now: Date): RawBuilder<SqlBool> {
  if (kept.kind === 'until') return sql`${sql.ref(`t.${kept.column}`)} < ${now}::timestamptz`
  if (kept.kind !== 'after') return sql`false`
  const latest = dueness(kept) === 'nightly' ? new Date(now.getTime() - clocksApartMilliseconds) : now
  const before = sql`${latest}::timestamptz - ${`${kept.count} ${kept.unit}`}::interval`
  if (!kept.through) return sql`${sql.ref(`t.${kept.column}`)} < ${before}`
  const sameBusiness = table.columns.some(({ column }) => column === 'business_id') ? sql`o.business_id = t.business_id and ` : sql``
  return sql`exists (select from ${sql.table(kept.through.table)} as o
    where ${sameBusiness}o.id = ${sql.ref(`t.${kept.through.column}`)} and ${sql.ref(`o.${kept.column}`)} < ${before})`
}

function deleting(table: MarkedTable, over: RawBuilder<SqlBool>): RawBuilder<unknown> {
  return sql`delete from ${sql.table(table.name)} where ctid in (
    select t.ctid from ${sql.table(table.name)} as t where ${over} limit ${rowsPerStatement} for update skip locked)`
}

function clearing(table: MarkedTable, columns: readonly PersonalColumn[], over: RawBuilder<SqlBool>): RawBuilder<unknown> {
  const values = columns.map(emptied)
  return sql`update ${sql.table(table.name)} set ${sql.join(values.map(({ name, value }) => sql`${sql.ref(name)} = ${value}`))} where ctid in (
    select t.ctid from ${sql.table(table.name)} as t where ${over} and (${sql.join(values.map(({ isFull }) => isFull), sql` or `)}) limit ${rowsPerStatement} for update of t skip locked)`
}
