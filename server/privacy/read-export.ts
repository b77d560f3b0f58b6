import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { markOf } from './tables.ts'
import type { Group, MarkedTable } from './tables.ts'
import { isTheirs } from './whose.ts'
import type { Whose } from './whose.ts'
import { keptWords, titleOf } from './words.ts'

/** Small enough that no statement takes long, and that little waits in memory for a slow reader. */
const rowsPerPage = 500
/** When something happened, which goes along where only single columns of a row are somebody's. */
const times = ['at', 'created_at', 'placed_at', 'occurred_at']

type ExportedRow = Record<string, unknown>

export type ExportSection = { title: string; keptFor: Record<string, string>; rows: ExportedRow[] }

type Exporting = { tables: readonly MarkedTable[]; whose: Whose; now: Date; elsewhere: readonly ExportSection[] }

/**
 * Everything about them, as the text of one JSON document, piece by piece: a section for each table that has something.
 * @param elsewhere what is kept of them outside the database
 */
export async function* readExport(db: Db, { tables, whose, now, elsewhere }: Exporting): AsyncGenerator<string> {
  yield `{"exportedAt":${JSON.stringify(now)},"about":${JSON.stringify(about)},"sections":[`
  const places = new Set<string>()
  let sections = 0
  for (const section of elsewhere) {
    yield `${sections === 0 ? '' : ','}\n${JSON.stringify(section)}`
    sections += 1
  }
  for (const table of tables.toReversed()) {
    for (const group of table.groups) {
      let rows = 0
      for await (const row of readRows(db, tables, table, group, whose)) {
        if (rows === 0) yield `${sections === 0 ? '' : ','}${openSection(table, group)}`
        yield `${rows === 0 ? '' : ','}\n${JSON.stringify(row)}`
        for (const id of [row.businessId, row.locationId]) if (typeof id === 'string') places.add(id)
        rows += 1
      }
      if (rows > 0) { yield ']}'; sections += 1 }
    }
  }
  yield `],"places":${JSON.stringify(await namesOf(db, [...places]))}}\n`
}

const about = 'Everything that Parlour keeps about you. Passwords and other secrets are left out, and so is what is about other people. '
  + 'Amounts are in the smallest unit of their currency, times are UTC; “places” has the names of businesses and locations.'

function openSection(table: MarkedTable, group: Group): string {
  const why = Object.fromEntries(group.columns.filter(({ mark }) => mark.export !== 'no')
    .map(({ column, mark }) => [camelCase(column), `${mark.purpose}; ${keptWords(mark.kept)}`]))
  return `\n{"title":${JSON.stringify(titleOf(table.name))},"keptFor":${JSON.stringify(why)},"rows":[`
}

async function* readRows(db: Db, tables: readonly MarkedTable[], table: MarkedTable, group: Group, whose: Whose): AsyncGenerator<ExportedRow> {
  const shown = shownColumns(table, group)
  if (shown.length === 0) return
  const key = table.key.map((name) => sql`${sql.ref(`t.${name}`)}`)
  let last: readonly unknown[] | undefined
  for (;;) {
    const { rows } = await page(db, { table, shown, key, last, theirs: isTheirs(tables, table, group.of, whose) })
    for (const { row } of rows) yield row
    if (rows.length < rowsPerPage) return
    last = rows.at(-1)?.key
  }
}

type Page = { table: MarkedTable; shown: string[]; key: RawBuilder<unknown>[]; last: readonly unknown[] | undefined; theirs: RawBuilder<unknown> }

async function page(db: Db, { table, shown, key, last, theirs }: Page) {
  const types = table.key.map((name) => table.columns.find(({ column }) => column === name)?.type ?? 'text')
  // Safe to be written as they are: types are PostgreSQL's own spelling.
  const after = last === undefined ? sql`true`
    : sql`(${sql.join(key)}) > (${sql.join(last.map((value, place) => sql`${String(value)}::${sql.raw(types[place] ?? 'text')}`))})`
  return sql<{ row: ExportedRow; key: unknown[] }>`
    select (select row_to_json(shown) from (select ${sql.join(shown.map((name) => sql`${sql.ref(`t.${name}`)} as ${sql.id(camelCase(name))}`))}) as shown) as row,
      jsonb_build_array(${sql.join(key)}) as key
    from ${sql.table(table.name)} as t where ${theirs} and ${after} order by ${sql.join(key)} limit ${rowsPerPage}`.execute(db.withoutPlugins())
}

/** Of a whole row everything but secrets and what is about somebody else; otherwise what is theirs, with the key and the time. */
function shownColumns(table: MarkedTable, group: Group): string[] {
  const theirs = new Set(group.columns.map(({ column }) => column))
  const some = group.columns.some(({ mark }) => mark.export !== 'no')
  return table.columns.filter((column) => {
    const mark = markOf(column)
    if (!some || mark?.export === 'no') return false
    if (theirs.has(column.column)) return true
    if (mark?.personal) return false
    return group.row || column.keyPlace !== null || times.includes(column.column)
  }).map(({ column }) => column)
}

async function namesOf(db: Db, ids: readonly string[]): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from business where id = any (${ids}::uuid[]) union select id, name from location where id = any (${ids}::uuid[])`.execute(db)
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

function camelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
