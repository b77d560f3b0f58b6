import { createECDH, randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { operations } from '../modules.ts'
import { testApp } from '../testing/app.ts'
import type { GoodRequest } from '../testing/samples.ts'
import { goodRequests, thingsOf } from './samples.ts'

/**
 * Whoever has a connection of the pool and waits for another waits for ever once all of them do so: a dozen requests at once, and nobody is
 * answered any more. So every operation gets along when there is one connection left.
 */
const parlour = await testApp({ simulators: true })
const things = await thingsOf(parlour)
const manager = await parlour.given.aMember('manager', things.cafe, { hasTwoFactor: true })
const owner = await parlour.given.aMember('owner', things.cafe, { hasTwoFactor: true })
const { customer } = things

/** What reads more for some people than for others, for somebody for whom it does. */
const further: Record<string, () => GoodRequest> = {
  addPushSubscription: () => ({ as: customer, body: aDevice() }),
  changeNotificationPreferences: () => ({ as: customer, body: { groups: [], quietHours: null } }),
}
const good = { ...await goodRequests({ things, manager, owner }), ...further }
// In this order: those who are told on a device come after it is there.
const asked = Object.keys(good).toSorted((a, b) => Number(b in further) - Number(a in further))

const taken: PoolClient[] = []
const { pool } = parlour.context.database
while (taken.length < (pool.options.max ?? 0) - 1) taken.push(await pool.connect())
afterAll(async () => {
  for (const client of taken) client.release()
  await parlour.close()
})

test('all but one are taken', () => {
  expect([taken.length > 0, pool.totalCount - pool.idleCount]).toEqual([true, pool.options.max - 1])
})

test.each(asked)('%s takes no second one', async (name) => {
  const operation = operations.find((each) => each.name === name)
  if (!operation) throw new Error(`There is no ${name}.`)
  const thing = await things.have(operation.path)
  const { params, query, headers, body, as = manager } = await good[name]?.() ?? {}
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, part: string) => ({ ...thing.params, ...params })[part] ?? part)
  const answer = await parlour.app.inject({
    method: operation.method, url: `${path}?${new URLSearchParams({ ...query })}`, headers: { ...as.headers, ...headers }, ...body && { payload: body },
  })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
}, 20_000)

function aDevice() {
  const key = createECDH('prime256v1')
  key.generateKeys()
  return { endpoint: 'https://push.example.com/one', keys: { p256dh: key.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') } }
}
