import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import { archiveEvents } from './archive.ts'
import { recordEvents } from './index.ts'
import { relayOnce } from '../relay.ts'

let parlour: TestApp
let place: { businessId: string; locationId: string }
beforeAll(async () => {
  parlour = await testApp()
  place = await parlour.given.aCafe()
})
afterAll(() => parlour.close())

const daysAgo = (days: number) => new Date(parlour.clock.now().getTime() - days * 86_400_000)

function happen(kind: string, days: number[]): Promise<void> {
  return recordEvents(parlour.context.database.kysely, days.map((each) => ({
    businessId: place.businessId, locationId: place.locationId, subjectId: place.locationId, topics: ['story'], kind, payload: { version: each }, occurredAt: daysAgo(each),
  })))
}

const kinds = async (table: string) => {
  const { rows } = await parlour.context.database.pool.query<{ kind: string }>(`select kind || ' ' || subject_version as kind from ${table} where kind like 'story.%' order by subject_version`)
  return rows.map(({ kind }) => kind)
}

test('events of long ago move to the partition of their month, whole and once; newer ones and such without a number stay', async () => {
  await happen('story.old', [91, 95, 130, 200])
  await happen('story.new', [0, 89])
  await relayOnce(parlour.context)
  await happen('story.unnumbered', [300])
  const before = await parlour.context.database.pool.query('select id, sequence, payload from event where kind = \'story.old\' order by id')
  const moved = await Promise.all([archiveEvents(parlour.context), archiveEvents(parlour.context)])
  expect(moved.reduce((sum, count) => sum + count)).toBe(4)
  expect(await kinds('event')).toEqual(['story.new 0', 'story.new 89', 'story.unnumbered 300'])
  const after = await parlour.context.database.pool.query('select id, sequence, payload from event_archive order by id')
  expect(after.rows).toEqual(before.rows)
  expect(await archiveEvents(parlour.context)).toBe(0)
})

test('a month that was exported is dropped in a moment, and comes back when something of it turns up', async () => {
  const month = daysAgo(200).toISOString().slice(0, 7).replace('-', '_')
  await parlour.context.database.pool.query(`drop table event_archive_${month}`)
  expect(await kinds('event_archive')).not.toContain('story.old 200')
  await happen('story.late', [200])
  await relayOnce(parlour.context)
  expect(await archiveEvents(parlour.context)).toBeGreaterThanOrEqual(1)
  expect(await kinds('event_archive')).toContain('story.late 200')
})
