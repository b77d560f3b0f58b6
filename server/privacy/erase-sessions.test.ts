import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { accountDoors, password } from '../testing/accounts.ts'
import type { SignedIn } from '../testing/accounts.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe } from '../testing/given.ts'
import { redisMissing, startRedis } from '../testing/redis.ts'
import type { RedisServer } from '../testing/redis.ts'
import { openScreen } from '../testing/screen.ts'

const erase = ({ app }: TestApp, { bearer }: SignedIn) => app.inject({ method: 'DELETE', url: '/api/me', headers: bearer, payload: { password } })

/** An account with two sessions and a short-lived token, that works at a café and has its board open. */
async function aBarista(parlour: TestApp) {
  const { app, context: { database: { kysely: db } } } = parlour
  const doors = accountDoors(parlour)
  const [first, cafe]: [SignedIn, GivenCafe] = [await doors.signUp(), await parlour.given.aCafe()]
  const second = await doors.signIn(first.email)
  const { id: personId } = (await app.inject({ url: '/api/me', headers: first.bearer })).json<{ id: string }>()
  await db.insertInto('membership').values({ businessId: cafe.businessId, locationId: cafe.locationId, id: newId(), personId, role: 'staff' }).execute()
  const signed = await doors.shortLivedToken(second.bearer)
  const address = app.server.listening ? app.listeningOrigin : await app.listen({ port: 0, host: '127.0.0.1' })
  const board = await openScreen(`${address}/api/locations/${cafe.slug}/board/stream`, second.bearer)
  await board.next('stats')
  return { personId, first, second, signed, board }
}

async function expectNobody({ app }: TestApp, { second, signed, board }: Awaited<ReturnType<typeof aBarista>>): Promise<void> {
  for (const headers of [second.bearer, second.cookie, signed]) {
    expect((await app.inject({ url: '/api/me', headers })).statusCode).toBe(401)
  }
  expect(await Promise.race([board.ended.then(() => 'over'), new Promise((resolve) => { setTimeout(resolve, 30_000, 'still open') })])).toBe('over')
}

test('all sessions, tokens and live screens of whoever is erased end at once', async () => {
  const parlour = await testApp()
  try {
    const barista = await aBarista(parlour)
    expect((await erase(parlour, barista.first)).statusCode).toBe(204)
    await expectNobody(parlour, barista)
  } finally {
    await parlour.close()
  }
})

describe.skipIf(redisMissing)(`sessions in the cache${redisMissing === undefined ? '' : ` (${redisMissing})`}`, () => {
  let redis: RedisServer
  let parlour: TestApp
  beforeAll(async () => {
    redis = await startRedis()
    parlour = await testApp({ config: { redisUrl: redis.url } })
  })
  afterAll(async () => {
    await parlour.close()
    await redis.stop()
  })

  test('are in the export without their tokens, and end with the account', async () => {
    const barista = await aBarista(parlour)
    const answer = await parlour.app.inject({ url: '/api/me/export', headers: barista.first.bearer })
    const { sections } = answer.json<{ sections: { title: string; rows: unknown[] }[] }>()
    expect(sections.find(({ title }) => title === 'Sessions')?.rows).toHaveLength(2)
    expect(answer.body).not.toContain(barista.second.token)
    expect((await erase(parlour, barista.first)).statusCode).toBe(204)
    expect(await parlour.context.accounts.sessions.list(barista.personId)).toEqual([])
    await expectNobody(parlour, barista)
  })
})
