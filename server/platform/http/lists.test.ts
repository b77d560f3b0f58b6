import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor } from './lists.ts'

const id = '018f0000-0000-7000-8000-000000000001'
const instant = '2026-03-04T15:00:00.000Z'

test('a cursor comes back as what it was made of', () => {
  expect(decodeCursor(encodeCursor(['Crème', id]), ['text', 'uuid'])).toEqual(['Crème', id])
  expect(decodeCursor(encodeCursor([instant, 7]), ['instant', 'number'])).toEqual([instant, 7])
  expect(decodeCursor(encodeCursor(['a', 1]), 2)).toEqual(['a', 1])
  expect(decodeCursor(undefined, 2)).toBeUndefined()
})

test.each([
  ['nonsense', ['text'] as const],
  [encodeCursor(['one']), ['text', 'text'] as const],
  [encodeCursor(['not an id']), ['uuid'] as const],
  [encodeCursor(['2026-02-30T00:00:00.000Z']), ['instant'] as const],
  [encodeCursor(['infinity']), ['instant'] as const],
  [encodeCursor(['1; drop']), ['number'] as const],
  [Buffer.from('[null]').toString('base64url'), 1],
])('%s is not from here', (cursor, parts) => {
  expect(() => decodeCursor(cursor, parts)).toThrow(expect.objectContaining({ code: 'invalidInput' }))
})
