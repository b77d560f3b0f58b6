import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import { newId } from '../ids.ts'
import { inTransaction } from '../transaction.ts'
import { consumeEvents, forgetConsumed } from './consume.ts'
import type { RelayedEvent } from './record-events.ts'

let parlour: TestApp
let place: { businessId: string; locationId: string }
beforeAll(async () => {
  parlour = await testApp()
  place = await parlour.given.aCafe()
})
afterAll(() => parlour.close())

const anEvent = (subjectId: string, version?: number): RelayedEvent => ({
  ...place, id: newId(), sequence: 1, topics: ['story'], kind: 'story.told', subjectId, payload: version === undefined ? {} : { version }, occurredAt: new Date(),
})

const consume = (consumer: string, ...events: RelayedEvent[]) => inTransaction(parlour.context, (db) => consumeEvents(db, consumer, events, new Date()))
const taken = async (consumer: string, ...events: RelayedEvent[]) => [...(await consume(consumer, ...events)).keys()].length

test('each consumer has an event once, however often it comes and to however many', async () => {
  const event = anEvent(newId(), 1)
  const counts = await Promise.all(Array.from({ length: 8 }, () => taken('one', event)))
  expect(counts.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
  expect([await taken('other', event), await taken('one', event, anEvent(newId()))]).toEqual([1, 1])
})

test('what is undone was not consumed', async () => {
  const event = anEvent(newId(), 1)
  await expect(inTransaction(parlour.context, async (db) => {
    await consumeEvents(db, 'undone', [event], new Date())
    throw new Error('It did not work.')
  })).rejects.toThrow('It did not work.')
  expect(await taken('undone', event)).toBe(1)
})

test('an event that something newer of its subject has overtaken says so; two that come together don’t', async () => {
  const subject = newId()
  const [first, second, third, elsewhere, unversioned] = [anEvent(subject, 1), anEvent(subject, 2), anEvent(subject, 3), anEvent(newId(), 1), anEvent(subject)]
  const lateness = async (...events: RelayedEvent[]) => [...(await consume('in order', ...events)).values()].map(({ isLate }) => isLate)
  expect(await lateness(second, third)).toEqual([false, false])
  expect(await lateness(first)).toEqual([true])
  expect(await lateness(elsewhere, unversioned)).toEqual([false, false])
})

test('sent again by somebody who means it, it is done again', async () => {
  const event = anEvent(newId(), 1)
  await consume('again', event)
  await forgetConsumed(parlour.context.database.kysely, 'again', event)
  expect(await taken('again', event)).toBe(1)
})
