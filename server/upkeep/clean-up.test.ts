import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import { eventually } from '../testing/pipeline.ts'
import { cleanUpOnce, startCleanUp } from './clean-up.ts'

let parlour: TestApp
beforeAll(async () => { parlour = await testApp() })
afterAll(() => parlour.close())
beforeEach(async () => {
  parlour.clock.set('2026-03-04T15:00:00Z')
  await cleanUpOnce(parlour.context)
})

const hoursAgo = (hours: number) => new Date(parlour.clock.now().getTime() - hours * 3_600_000)

async function answerFrom(hours: number, key = newId()): Promise<string> {
  await parlour.context.database.kysely.insertInto('idempotentRequest')
    .values({ scope: 'a story', key, requestHash: '', status: 200, answer: '', about: [], createdAt: hoursAgo(hours) }).execute()
  return key
}

const keys = async () => (await parlour.context.database.kysely.selectFrom('idempotentRequest').select('key').where('scope', '=', 'a story').execute()).map((row) => row.key)

test('what nobody can use any more goes, everything else stays', async () => {
  const db = parlour.context.database.kysely
  const person = await parlour.given.aPerson()
  await db.insertInto('session').values({ id: newId(), personId: person.personId, token: 'over', expiresAt: hoursAgo(1) }).execute()
  await db.insertInto('verification').values([
    { id: newId(), identifier: 'old@parlour.example', value: '1', expiresAt: hoursAgo(1) },
    { id: newId(), identifier: 'new@parlour.example', value: '2', expiresAt: hoursAgo(-1) }]).execute()
  const [, young] = [await answerFrom(25), await answerFrom(23)]
  expect(await cleanUpOnce(parlour.context)).toBe(3)
  expect(await keys()).toEqual([young])
  expect((await db.selectFrom('session').select('token').where('personId', '=', person.personId).execute())).toHaveLength(1)
  expect(await db.selectFrom('verification').select('identifier').execute()).toEqual([{ identifier: 'new@parlour.example' }])
  expect((await parlour.app.inject({ url: '/api/me', headers: person.headers })).statusCode).toBe(200)
  expect(await cleanUpOnce(parlour.context)).toBe(0)
})

test('codes and counts of the accounts go when they are over', async () => {
  const db = parlour.context.database.kysely
  const code = (receiver: string, hours: number) => ({ purpose: 'phone', receiver, codeHash: 'x', triesLeft: 5, expiresAt: hoursAgo(hours) })
  await db.insertInto('oneTimeCode').values([code('old', 1), code('new', -1)]).execute()
  await db.insertInto('accountLimit').values([{ key: 'old', takenAt: [hoursAgo(2)], forgetAt: hoursAgo(1) }, { key: 'new', takenAt: [hoursAgo(0)], forgetAt: hoursAgo(-1) }]).execute()
  await cleanUpOnce(parlour.context)
  expect(await db.selectFrom('oneTimeCode').select('receiver').execute()).toEqual([{ receiver: 'new' }])
  expect(await db.selectFrom('accountLimit').select('key').execute()).toEqual([{ key: 'new' }])
})

test('more than one statement takes, and by two processes at once', async () => {
  await parlour.context.database.pool.query(`insert into idempotent_request (scope, key, request_hash, status, answer, about, created_at)
    select 'a story', 'old ' || n, '', 200, '', '{}', $1 from generate_series(1, 12000) n`, [hoursAgo(30)])
  const young = await answerFrom(1)
  const removed = await Promise.all([cleanUpOnce(parlour.context), cleanUpOnce(parlour.context)])
  expect(removed[0] + removed[1]).toBeLessThanOrEqual(12_001)
  await cleanUpOnce(parlour.context)
  expect(await keys()).toContain(young)
  expect((await keys()).filter((key) => key.startsWith('old'))).toEqual([])
})

test('begins by itself, and stops', async () => {
  await answerFrom(48, 'very old')
  const cleaning = startCleanUp(parlour.context)
  await eventually('the old answer is gone', async () => !(await keys()).includes('very old'))
  await cleaning.stop()
})
