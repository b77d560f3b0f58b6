import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { operations, trail } from '../modules.ts'
import type { Capability } from '../platform/authorisation/index.ts'
import { testApp } from '../testing/app.ts'
import { goodRequests, thingsOf } from './samples.ts'

/**
 * Whoever works in a shop leaves a line in the audit trail with everything they change there. Every operation that they may call and that
 * changes something is done once, so that a new one can't forget it.
 */
const parlour = await testApp({ simulators: true })
const things = await thingsOf(parlour)
const [manager, owner] = [await parlour.given.aMember('manager', things.cafe, { hasTwoFactor: true }), await parlour.given.aMember('owner', things.cafe, { hasTwoFactor: true })]
const good = await goodRequests({ things, manager, owner })
afterAll(() => parlour.close())

const workRoles = new Set(['courier', 'staff', 'manager', 'owner', 'admin'])
const changing = operations.filter(({ may, effect }) => effect !== 'none' && may.roles.some((role) => workRoles.has(role)) && !may.roles.includes('everyone'))

test('there are such operations, and each has a request that succeeds', () => {
  expect(changing.length).toBeGreaterThan(15)
  expect(changing.map(({ name }) => name).filter((name) => !(name in good)), 'add one to the samples.ts of its module').toEqual([])
})

test('each is told in a sentence of its own', () => {
  expect(changing.map(({ name }) => name).filter((name) => !(name in trail.acts)), 'add its sentence to the acts.ts of its module').toEqual([])
})

/** What administrators alone may is about no business. */
const businessOf = (may: Capability) => may.roles.every((role) => role === 'admin') ? '00000000-0000-0000-0000-000000000000' : things.cafe.businessId

test.each(changing.filter(({ name }) => name in good))('$name leaves exactly one line, which says who did it to what', async ({ name, method, path, may }) => {
  const thing = await things.have(path)
  const { params, query, headers, body, as = manager } = await good[name]?.() ?? {}
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, part: string) => ({ ...thing.params, ...params })[part] ?? part)
  const before = await lines()
  const answer = await parlour.app.inject({
    method, url: `${filled}?${new URLSearchParams({ ...query })}`, headers: { ...as.headers, ...headers }, ...body === undefined ? {} : { payload: body },
  })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  const added = (await lines()).filter(({ id }) => !before.some((old) => old.id === id))
  expect(added).toMatchObject([{ action: name, outcome: 'done', actorId: as.personId, businessId: businessOf(may) }])
  expect(added[0]?.subjectId, 'what it was done to').not.toBeNull()
})

type Line = { id: string; action: string; outcome: string; actorId: string; businessId: string; subjectId: string | null }

async function lines(): Promise<Line[]> {
  return (await sql<Line>`select id, action, outcome, actor_id, business_id, subject_id from audit_entry`.execute(parlour.context.database.kysely)).rows
}
