import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'

const entries = 100_000

let parlour: TestApp
let cafe: GivenCafe
let owner: GivenPerson
let one: { actorId: string; subjectId: string }

/** A busy time of twenty businesses with three places each: every filter finds little among much. */
beforeAll(async () => {
  parlour = await testApp()
  cafe = await parlour.given.aCafe()
  owner = await parlour.given.aMember('owner', cafe)
  const { kysely } = parlour.context.database
  await sql`insert into audit_entry (business_id, id, at, location_id, actor_id, actor_role, action, outcome, subject_kind, subject_id, subject_label, request_id)
    select case when n % 20 = 0 then ${cafe.businessId}::uuid else md5('other' || n % 20)::uuid end, gen_random_uuid(), now() - n * interval '1 minute',
      case when m % 3 = 0 then ${cafe.locationId}::uuid else md5('place' || m % 3)::uuid end, md5('actor' || m % 40)::uuid, 'staff',
      'action' || m % 25, case when m % 97 = 0 then 'refused' else 'done' end, case when m % 5 = 0 then 'account' else 'order' end, md5('subject' || m % 900)::uuid, n::text, n::text
    from generate_series(1, ${entries}) as n, lateral (select n / 20 as m) as of_business`.execute(kysely)
  await sql`analyze audit_entry`.execute(kysely)
  const { rows: [found] } = await sql<{ actorId: string; subjectId: string }>`
    select actor_id, subject_id from audit_entry where business_id = ${cafe.businessId} and location_id = ${cafe.locationId} limit 1`.execute(kysely)
  if (!found) throw new Error('There are entries here.')
  one = found
})
afterAll(() => parlour.close())

test.each([
  ['nothing', () => ''],
  ['the whole business', () => 'scope=business'],
  ['who', () => `person=${one.actorId}`],
  ['the thing', () => `subject=${one.subjectId}`],
  ['the operation', () => 'action=action6'],
  ['days', () => 'from=2020-01-01&to=2030-01-01'],
  ['who, everywhere', () => `scope=business&person=${one.actorId}`],
])('filtered by %s, a page is read along an index, in its order', async (_name, query) => {
  const plan = await planOf(query())
  // Sorting a handful that an index found is as good, and older planners prefer it.
  const sortsMany = (line: string) => Number(/\bSort\b.* rows=(\d+)/.exec(line)?.[1] ?? 0) > 50
  expect(plan.filter((line) => line.includes('Seq Scan on audit_entry') || sortsMany(line)), plan.join('\n')).toEqual([])
  expect(plan.join('\n')).toMatch(/Index (Only )?Scan (using|on) audit_entry_\w+/)
})

/** How PostgreSQL reads the entries of a page: the part of the plan that fills it, without the names that are looked up for the few. */
async function planOf(query: string): Promise<string[]> {
  const asked = vi.spyOn(Client.prototype, 'query')
  const answer = await parlour.app.inject({ url: `/api/locations/${cafe.slug}/audit?${query}`, headers: owner.headers })
  const call = asked.mock.calls.map(([text, values]) => ({ text: text as unknown, values: values as unknown })).find(({ text }) => typeof text === 'string' && text.includes('from audit_entry where'))
  asked.mockRestore()
  expect(answer.statusCode, answer.body).toBe(200)
  const { rows } = await parlour.context.database.pool.query<{ 'QUERY PLAN': string }>(`explain ${String(call?.text)}`, call?.values as unknown[])
  const lines = rows.map((row) => row['QUERY PLAN'])
  return lines.slice(lines.findIndex((line) => line.includes('CTE entry')), lines.findIndex((line) => line.includes('CTE Scan on entry')))
}
