import { readFile, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../../generate/generators.ts'
import { testDatabase } from '../testing/database.ts'

/** Rooms that are no part of the program, or have databases of their own. */
const elsewhere = ['testing', 'house', 'fuzz', 'torture', 'simulators']

type Write = { table: string; module: string; file: string }

let tables: Set<string>
beforeAll(async () => {
  const scratch = await testDatabase()
  const { rows } = await scratch.database.pool.query<{ name: string }>("select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace")
  tables = new Set(rows.map(({ name }) => name))
  await scratch.close()
})

/** What a source writes, by the words of SQL and of the query builder. */
function tablesIn(source: string): string[] {
  const inSql = [...source.matchAll(/(?:insert into|update|delete from) "?([a-z_]+)"?/g)].map(([, table = '']) => table)
  const inBuilder = [...source.matchAll(/(?:insertInto|updateTable|deleteFrom)\('([a-zA-Z]+)/g)].map(([, table = '']) => table.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
  return [...new Set([...inSql, ...inBuilder])].filter((table) => tables.has(table))
}

async function writes(): Promise<Write[]> {
  const server = join(root, 'server')
  const files = (await readdir(server, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && file.name.endsWith('.ts') && !file.name.endsWith('.test.ts') && file.name !== 'samples.ts')
    .map((file) => relative(server, join(file.parentPath, file.name))).filter((file) => !elsewhere.includes(file.split(sep)[0] ?? ''))
  return (await Promise.all(files.map(async (file) => tablesIn(await readFile(join(server, file), 'utf8')).map((table) => (
    { table, module: file.split(sep)[0] ?? '', file }))))).flat()
}

test('a table is written by one module; whoever else has to change it goes through its door', async () => {
  const all = await writes()
  expect(all.length).toBeGreaterThan(60)
  const shared = [...Map.groupBy(all, ({ table }) => table)]
    .filter(([, those]) => new Set(those.map(({ module }) => module)).size > 1)
  expect(shared.map(([table, those]) => ({ table, files: those.map(({ file }) => file) }))).toEqual([])
})

test('a writer that stands in the wrong room is found', () => {
  expect(tablesIn('await db.updateTable(\'stockBalance\').set(…)\nsql`insert into "order" (id)`\n-- update nothing')).toEqual(['order', 'stock_balance'])
})
