import { describe, expect, test } from 'vitest'
import { inTransaction } from '../platform/transaction.ts'
import { testDatabase } from '../testing/database.ts'
import { faultOf } from './check-answer.ts'
import { watchChanges } from './changes.ts'
import type { FuzzedOperation } from './contract.ts'
import { unexcused } from './exceptions.ts'
import { spoilt } from './request.ts'

const operation: FuzzedOperation = {
  name: 'moveOrder', method: 'PUT', path: '/api/orders/{id}/status', pathParams: ['id'], query: {}, body: undefined, refusals: new Set([400, 401, 404]), isStream: false, isAccountRoute: false,
  answers: { 200: { type: 'object', required: ['number'], properties: { number: { type: 'integer' } } }, 204: { type: 'null' } },
}
const account = { ...operation, path: '/api/auth/sign-in/email', isAccountRoute: true }
const json = { 'content-type': 'application/json; charset=utf-8' }
const problem = { 'content-type': 'application/problem+json; charset=utf-8' }
const answered = (status: number, headers: Record<string, string>, body: unknown, milliseconds = 5) => (
  { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body), milliseconds })
const refusal = { type: '/problems/notFound', title: 'There’s nothing here.', status: 404, code: 'notFound', detail: 'There’s nothing here.' }

describe('what is wrong with an answer', () => {
  test.each([
    ['a failure', operation, answered(500, problem, refusal), /failed with 500/],
    ['being slow', operation, answered(200, json, { number: 1 }, 60_000), /took 60000 ms/],
    ['a status that nobody declared', operation, answered(201, json, { number: 1 }), /not among its answers/],
    ['a body that is not as declared', operation, answered(200, json, { number: 'one' }), /not as the contract says/],
    ['a body that is no JSON', operation, answered(200, json, '<p>'), /no JSON/],
    ['words where there should be none', operation, answered(204, {}, 'ok'), /say nothing/],
    ['a refusal as plain JSON', operation, answered(404, json, refusal), /no problem\+json/],
    ['a refusal of another status', operation, answered(400, problem, refusal), /goes with 404/],
    ['a refusal whose status was overwritten', operation, answered(404, problem, { ...refusal, status: 'ready' }), /goes with 404/],
    ['a refusal that nobody knows', operation, answered(404, problem, { ...refusal, code: 'oops' }), /none of ours/],
    ['a refusal of accounts without words', account, answered(401, problem, { ...refusal, code: 'INVALID', status: 401 }), /says too little/],
    ['a refusal of accounts that is no problem', account, answered(401, json, { code: 'INVALID', message: 'No.' }), /no problem\+json/],
    ['a refusal that the contract does not have', operation, answered(409, problem, refusal), /not among its refusals/],
  ])('%s is found', (_name, asked, answer, fault) => {
    expect(faultOf(asked, answer)).toMatch(fault)
  })

  test.each([
    [operation, answered(200, json, { number: 1 })], [operation, answered(204, {}, '')], [operation, answered(404, problem, refusal)], [operation, answered(304, {}, '')],
    [account, answered(401, problem, { ...refusal, code: 'INVALID', message: 'No.', status: 401 })], [account, answered(404, problem, { ...refusal, message: 'No.' })],
  ])('a right answer is not', (asked, answer) => {
    expect(faultOf(asked, answer)).toBeUndefined()
  })
})

test('what is committed is seen, what is rolled back is not, and only what has a reason is excused', async () => {
  const scratch = await testDatabase()
  const changes = await watchChanges(scratch.database.pool)
  const business = (slug: string) => ({ id: crypto.randomUUID(), slug, name: 'Café' })
  await scratch.database.kysely.insertInto('business').values([business('one'), business('two')]).execute()
  await scratch.database.kysely.updateTable('business').set({ name: 'Bar' }).where('slug', '=', 'nobody').execute()
  const seen = await changes.sinceLastAsked()
  expect(seen).toEqual([{ table: 'business', what: 'insert', rows: 2 }])
  await inTransaction(scratch, async (db) => {
    await db.deleteFrom('business').execute()
    throw new Error('no')
  }).catch(() => undefined)
  expect(await changes.sinceLastAsked()).toEqual([])
  const kept = { table: 'audit_entry', what: 'insert', rows: 1 }
  expect(unexcused(operation, [...seen, kept, { table: 'account_limit', what: 'insert', rows: 1 }])).toEqual([...seen, { table: 'account_limit', what: 'insert', rows: 1 }])
  await scratch.close()
})

test('one leaf of a good request is spoilt, and the rest stays', () => {
  const good = { lines: [{ itemId: 'a', quantity: 1 }], note: 'x' }
  expect(spoilt(good, { leaf: 1, to: null, how: 'replace' })).toEqual({ lines: [{ itemId: 'a', quantity: null }], note: 'x' })
  expect(spoilt(good, { leaf: 2, to: null, how: 'remove' })).toEqual({ lines: [{ itemId: 'a', quantity: 1 }] })
  expect(spoilt(good, { leaf: 0, to: null, how: 'nest' })).toEqual({ lines: [{ itemId: ['a'], quantity: 1 }], note: 'x' })
  expect(spoilt({}, { leaf: 3, to: 7, how: 'replace' })).toBe(7)
})
