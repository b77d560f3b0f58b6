import { CompiledQuery } from 'kysely'
import type { ColumnType, ColumnTypes, RowOf } from './column-arrays.ts'
import { arrayOf, columnArrays, sqlTypeOf, unnestOf } from './column-arrays.ts'
import type { Db } from './connect.ts'

/** What a statement is given: one value, the values of one column (`uuid[]`), or the rows of a table. */
type Given = Readonly<Record<string, ColumnType | `${ColumnType}[]` | ColumnTypes>>

/** One table of parameters. Written into a text it is `unnest($1::uuid[], …) as name (column, …)`. */
export type GivenRows<Types extends ColumnTypes> = {
  /** The parameter with all values of one column: `$3::uuid[]`. */
  arrayOf(column: keyof Types & string): string
  toString(): string
}

type InText<Parts extends Given> = { [Name in keyof Parts]: Parts[Name] extends ColumnTypes ? GivenRows<Parts[Name]> : string }

/** What a statement with these parts is run with. */
export type StatementValues<Parts extends Given> = {
  [Name in keyof Parts]: Parts[Name] extends ColumnTypes ? readonly RowOf<Parts[Name]>[] : Parts[Name] extends `${string}[]` ? readonly unknown[] : string | number | Date
}

/** Whoever runs statements: a pool, or a client in its transaction. */
type Runner = { query(query: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }> }

export type Statement<Parts extends Given, Row> = {
  /** Prepared under this name, once a connection. */
  name: string
  text: string
  run(runner: Runner, values: StatementValues<Parts>): Promise<Row[]>
  /** In a transaction of the query builder, which does not prepare it. */
  runIn(db: Db, values: StatementValues<Parts>): Promise<Row[]>
}

const texts = new Map<string, string>()

/** Every statement of the modules that have been loaded, by name: the generated `db/statements.sql`. */
export const statementTexts: ReadonlyMap<string, string> = texts

/**
 * A statement over many rows at once, whose parameters go by name: nobody counts them.
 *
 * @param parts what it is given, in the order of the parameters
 * @param write the text, from the parameters as SQL
 * @returns the statement; `Row` says what its rows are, which nothing checks
 */
export function statement<Row>() {
  return function named<const Parts extends Given>(name: string, parts: Parts, write: (given: InText<Parts>) => string): Statement<Parts, Row> {
    const entries = Object.entries(parts)
    let next = 1
    const inText = Object.fromEntries(entries.map(([part, type]) => {
      const first = next
      next += typeof type === 'string' ? 1 : Object.keys(type).length
      return [part, typeof type === 'string' ? `$${first}::${type}` : rowsInText(part, type, first)]
    }))
    // Safe: made from the very parts that the type is made from.
    const text = write(inText as InText<Parts>).trim()
    if (texts.has(name)) throw new Error(`There are two statements with the name ${name}.`)
    texts.set(name, text)
    const parameters = (values: StatementValues<Parts>) => entries.flatMap(([part, type]) => valuesOf(type, values[part]))
    return {
      name, text,
      async run(runner, values) {
        const { rows } = await runner.query({ name, text, values: parameters(values) })
        return rows as Row[]
      },
      async runIn(db, values) {
        const { rows } = await db.executeQuery(CompiledQuery.raw(text, parameters(values)))
        return rows as Row[]
      },
    }
  }
}

function rowsInText(alias: string, types: ColumnTypes, first: number): GivenRows<ColumnTypes> {
  const columns = Object.keys(types)
  return {
    arrayOf(column) {
      const type = types[column]
      if (type === undefined) throw new Error(`${alias} has no column ${column}.`)
      return `$${first + columns.indexOf(column)}::${sqlTypeOf(type)}[]`
    },
    toString: () => unnestOf(types, first, alias),
  }
}

function valuesOf(type: Given[string], value: unknown): unknown[] {
  // Safe: the types of the values follow from the types of the parts.
  if (typeof type !== 'string') return columnArrays(type, value as RowOf<ColumnTypes>[])
  return [type.endsWith('[]') ? arrayOf(type.slice(0, -2) as ColumnType, value as unknown[]) : value]
}
