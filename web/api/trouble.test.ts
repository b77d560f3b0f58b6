import { beforeEach, expect, test } from 'vitest'
import { noteAnswer, noteReady, trouble } from './trouble.ts'

const now = 1_000_000
const answer = (status: number, retryAfter?: string) => ({ status, headers: new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) })

beforeEach(noteReady)

test.each([
  ['as long as it says', '7', 7_000],
  ['five seconds, when it does not say', undefined, 5_000],
  ['or says it as a date', 'Sat, 28 Nov 2026 17:00:00 GMT', 5_000],
  ['never at once', '0', 1_000],
  ['nor for more than a minute', '3600', 60_000],
])('a server without its database is left alone %s', (_what, retryAfter, ms) => {
  noteAnswer(answer(503, retryAfter), now)
  expect(trouble.get()).toBe(now + ms)
})

test('a menu from memory does not end it; being ready does', () => {
  const heard: (number | null)[] = []
  const stop = trouble.subscribe(() => heard.push(trouble.get()))
  noteAnswer(answer(503, '5'), now)
  noteAnswer(answer(200), now)
  noteAnswer(answer(404), now)
  noteReady()
  stop()
  expect(heard).toEqual([now + 5_000, null])
})
