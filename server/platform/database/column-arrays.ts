/**
 * The columns of many rows as arrays, for `insert … select * from unnest($1::uuid[], …)`: one statement and one plan
 * however many rows there are.
 */
export type ColumnTypes = Readonly<Record<string, 'uuid' | 'text' | 'int' | 'bigint' | 'bool' | 'date' | 'timestamptz' | 'jsonb'>>

export type RowOf<Types extends ColumnTypes> = { [Column in keyof Types]: string | number | boolean | Date | object | null }

/**
 * @param types column names as they are in SQL, with their types, in the order of the SQL
 * @returns one array per column; objects are given as JSON text, everything else as the driver takes it
 */
export function columnArrays<Types extends ColumnTypes>(types: Types, rows: readonly RowOf<Types>[]): unknown[][] {
  return Object.entries(types).map(([column, type]) => rows.map((row) => {
    const value = row[column] ?? null
    return type === 'jsonb' && value !== null ? JSON.stringify(value) : value
  }))
}

/** `unnest($3::uuid[], $4::text[]) as given (id, name)`, with parameters numbered from `first`. */
export function unnestOf(types: ColumnTypes, first: number, alias: string): string {
  const names = Object.keys(types)
  const parameters = Object.values(types).map((type, index) => `$${first + index}::${type}[]`)
  return `unnest(${parameters.join(', ')}) as ${alias} (${names.join(', ')})`
}
