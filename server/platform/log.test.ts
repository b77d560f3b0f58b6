import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { newId } from './ids.ts'
import { createLog } from './log.ts'

const lines: string[] = []
const log = createLog('trace', { write: (line) => { lines.push(line) } })
const scratch = await testDatabase()
afterAll(() => scratch.close())

/** The one line that this writes, which has to be JSON still. */
function written(write: () => void): { text: string; json: Record<string, unknown> } {
  lines.length = 0
  write()
  expect(lines).toHaveLength(1)
  return { text: lines[0] ?? '', json: JSON.parse(lines[0] ?? '') as Record<string, unknown> }
}

const failing = (query: string, values: unknown[] = []) => scratch.database.pool.query(query, values).then(() => { throw new Error('It did not fail.') }, (error: unknown) => error)

test('PostgreSQL quotes whole rows in its errors; the log has which rule was broken, and no row', async () => {
  const person = [newId(), 'Rosalind Franklin', 'rosalind@parlour.example']
  const insert = 'insert into person (id, name, email) values ($1, $2, $3)'
  await scratch.database.pool.query(insert, person)
  const error = await failing(insert, [newId(), ...person.slice(1)])
  expect(error).toBeInstanceOf(pg.DatabaseError)
  expect((error as pg.DatabaseError).detail).toContain('rosalind@')
  const { text, json } = written(() => log.error({ err: error }, 'It failed.'))
  expect(json.err).toMatchObject({ code: '23505', table: 'person', constraint: expect.stringContaining('email'), message: expect.stringContaining('duplicate key') })
  expect(text).not.toMatch(/rosalind/i)
  expect(text).toContain('log.test.ts')
})

test.each([
  ['select $1::uuid', 'Rosalind Franklin'], ['select $1::integer', '12 Sesame Street'], ['select $1::timestamptz', 'hunter2'], ['select $1::jsonb', '{"note": hunter2}'],
])('nor the value that %s could not read', async (query, value) => {
  const error = await failing(query, [value])
  for (const thrown of [error, new Error('It failed.', { cause: error }), new AggregateError([error], 'Several.')]) {
    const { text } = written(() => log.error({ err: thrown }, 'It failed.'))
    expect(text).not.toMatch(/Rosalind|Sesame|hunter2/)
    expect(text).toMatch(/22\w{3}/)
  }
})

test('JSON.parse quotes what it could not read; the log does not', () => {
  const error = (() => { try { return JSON.parse('Rosalind Franklin') as unknown } catch (thrown) { return thrown } })()
  expect(String(error)).toContain('Rosalind')
  expect(written(() => log.warn({ err: error }, 'It failed.')).text).not.toContain('Rosalind')
})

test.each([
  ['a mail server', '550 5.1.1 <rosalind.f+x@mail.parlour.example>: Recipient rejected', 'rosalind'],
  ['a gateway of text messages', "The 'To' number +1 (555) 010-0199 is not a valid phone number.", '0199'],
  ['a number without spaces', 'Not delivered to +447700900123.', '7700'],
  ['the address of a server', 'connect ECONNREFUSED postgresql://parlour:hunter2!@db.internal:5432/x', 'hunter2'],
  ['a mail address on a new line', 'Rejected:\nrosalind@parlour.example\nnobody else', 'rosalind'],
  ['a signed token', 'bad token eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLXNpZ25hdHVyZQ', 'eyJ'],
  ['the token of a session', 'no session d41d8cd98f00b204e9800998ecf8427e here', 'd41d8'],
])('what %s says of somebody is blanked', (_who, words, personal) => {
  expect(words).toContain(personal)
  for (const write of [() => log.warn({ err: new Error(words) }, 'It failed.'), () => log.warn({ reason: words }, 'It failed.'), () => log.warn(words)]) {
    expect(written(write).text).not.toContain(personal)
  }
})

test('fields that are somebody’s are blanked, whatever is in them, and errors bring nothing that we do not know', () => {
  const person = { name: 'Rosalind', email: 'r', phone: '0', address: 'Sesame Street', password: 'hunter2', token: 'abc', note: 'ring twice' }
  const error = Object.assign(new Error('It failed.'), { response: { body: 'Sesame Street' }, params: ['hunter2'], config: { headers: { authorization: 'Bearer abc' } } })
  const { text } = written(() => log.warn({ person, ...person, name: undefined, err: error, req: { headers: { cookie: 'abc' } } }, 'x'))
  expect(text).not.toMatch(/Rosalind|Sesame|hunter2|abc|ring twice/)
})

test('what is thrown without being an error is told as that', () => {
  expect(written(() => log.warn({ err: 'rosalind lives in Sesame Street' }, 'x')).json.err).toEqual({ type: 'string', message: 'Something was thrown that is no error.' })
})

test('ids, routes, numbers and places in the code are left as they are', () => {
  const facts = { orderId: newId(), route: '/api/orders/{id}', milliseconds: 12_345_678_901, instant: '2026-03-02T08:00:00.000+01:00', at: 'file:///srv/node_modules/@redis/client/dist/lib/client/index.js:10:5' }
  expect(written(() => log.info(facts, 'x')).json).toMatchObject(facts)
})
