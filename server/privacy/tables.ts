import type { Kept, Lead, Mark, PersonalMark } from './mark.ts'
import type { RegisteredColumn } from './read-register.ts'

export type PersonalColumn = RegisteredColumn & { mark: PersonalMark }

/** Columns of one table that are the same person's: found by the same leads. */
export type Group = {
  of: readonly Lead[]
  columns: readonly PersonalColumn[]
  /** Everything in the row is theirs to see. */
  row: boolean
}

/** One table, and what in it is about whom. */
export type MarkedTable = {
  name: string
  columns: readonly RegisteredColumn[]
  /** Its primary key, in order. */
  key: readonly string[]
  groups: readonly Group[]
  /** How long its rows are kept although nothing in them is personal, if there is an end to it. */
  kept: Kept | undefined
}

/** The tables, those that lead to others before these, so that the way is still there when it is needed. Pure. */
export function markedTables(register: readonly RegisteredColumn[]): MarkedTable[] {
  const columnsOf = Map.groupBy(register, ({ table }) => table)
  return leadersFirst(columnsOf).map((name) => {
    const columns = columnsOf.get(name) ?? []
    return { name, columns, key: keyOf(columns), groups: groupsOf(columns), kept: columns.flatMap(keptAnyway)[0] }
  })
}

/** The mark that counts for a column: its own, or its table's. */
export function markOf({ mark, tableMark }: RegisteredColumn): Mark | undefined {
  return mark ?? tableMark
}

function groupsOf(columns: readonly RegisteredColumn[]): Group[] {
  const personal = columns.filter((column): column is PersonalColumn => column.mark?.personal === true)
  return [...Map.groupBy(personal, ({ mark }) => JSON.stringify(mark.of)).values()].map((same) => ({
    of: same[0]?.mark.of ?? [], columns: same, row: same.some(({ mark }) => mark.export === 'row'),
  }))
}

function keptAnyway(column: RegisteredColumn): Kept[] {
  const mark = markOf(column)
  return mark?.personal === false && mark.kept ? [mark.kept] : []
}

function keyOf(columns: readonly RegisteredColumn[]): string[] {
  return columns.filter(({ keyPlace }) => keyPlace !== null).sort((a, b) => (a.keyPlace ?? 0) - (b.keyPlace ?? 0)).map(({ column }) => column)
}

/** Depth first: a table is put down before all that it refers to. Foreign keys in a circle are cut where they close. */
function leadersFirst(columnsOf: Map<string, RegisteredColumn[]>): string[] {
  const [order, seen] = [[] as string[], new Set<string>()]
  function visit(name: string): void {
    if (seen.has(name)) return
    seen.add(name)
    for (const { refersWith, mark } of columnsOf.get(name) ?? []) {
      const through = mark?.personal ? mark.of.flatMap((lead) => lead.kind === 'through' ? [lead.table] : []) : []
      for (const target of [...refersWith, ...through]) visit(target)
    }
    order.unshift(name)
  }
  for (const name of columnsOf.keys()) visit(name)
  return order
}
