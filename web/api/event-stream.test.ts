import { expect, test } from 'vitest'
import { eventReader, type SentEvent } from './event-stream.ts'

function eventsOf(...pieces: string[]): SentEvent[] {
  const events: SentEvent[] = []
  const read = eventReader((event) => events.push(event))
  for (const piece of pieces) read(piece)
  return events
}

const whole = 'retry: 1000\n\n: still here\n\nid: 7\nevent: card\ndata: {"a":1}\n\nevent: stats\ndata: {}\n\n'
const events = [{ id: '7', name: 'card', data: '{"a":1}' }, { id: null, name: 'stats', data: '{}' }]

test('events are read, comments and times to wait are not', () => {
  expect(eventsOf(whole)).toEqual(events)
})

test('it does not matter where the network cuts', () => {
  expect(eventsOf(...whole)).toEqual(events)
})

test('what is not whole yet waits', () => {
  expect(eventsOf('id: 8\nevent: card\ndata: {}')).toEqual([])
})
