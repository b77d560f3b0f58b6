import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { arrayOf, columnArrays, unnestOf } from './column-arrays.ts'

let scratch: TestDatabase
beforeAll(async () => { scratch = await testDatabase() })
afterAll(() => scratch.close())

const columns = { uuid: 'uuid', text: 'text', int: 'int', bigint: 'bigint', bool: 'bool', date: 'date', instant: 'timestamptz', json: 'jsonb' } as const

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 5 })
/** PostgreSQL holds neither the character 0 nor half a surrogate pair. */
const text = fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\0', ''))
const awkward = fc.constantFrom('', 'null', 'NULL', '"', '\\', '\\"', '{}', '{a,b}', ',', ' ', ' a ', '\n', '\t\r\u0001', 'Crème Brûlée 🍮', '\'; drop table "order"')
const row = fc.record({
  uuid: orNull(fc.uuid()), text: orNull(fc.oneof(text, awkward)), int: orNull(fc.integer()), bigint: orNull(fc.maxSafeInteger()), bool: orNull(fc.boolean()),
  date: orNull(fc.constantFrom('2026-02-28', '1999-12-31')),
  instant: orNull(fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })),
  json: orNull(fc.array(fc.record({ name: fc.oneof(text, awkward), price: fc.integer() }), { maxLength: 3 })),
})

test('rows come back as they were given, whatever is in them', async () => {
  await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
    const { rows: read } = await scratch.database.pool.query(`select * from ${unnestOf(columns, 1, 'given')}`, columnArrays(columns, rows))
    expect(read).toEqual(rows)
  }), { numRuns: 200 })
})

test('texts that are JSON come back to the letter', async () => {
  const documents = fc.array(fc.oneof(fc.json(), fc.oneof(text, awkward).map((any) => JSON.stringify({ any }))), { maxLength: 5 })
    .map((those) => those.filter((one) => !one.includes('\0')))
  await fc.assert(fc.asyncProperty(documents, async (given) => {
    const { rows } = await scratch.database.pool.query('select $1::text[] as given', [arrayOf('jsonText', given)])
    expect(rows).toEqual([{ given }])
  }), { numRuns: 200 })
})
