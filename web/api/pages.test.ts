import { expect, test } from 'vitest'
import { wholeOf } from './pages.ts'

/** A server with so many things, in pages of ten. */
function listOf(count: number) {
  const asked: (string | undefined)[] = []
  return {
    asked,
    ask: ({ cursor }: { cursor?: string }) => {
      asked.push(cursor)
      const from = Number(cursor ?? 0)
      const items = Array.from({ length: Math.min(10, count - from) }, (_, index) => from + index)
      return Promise.resolve({ data: { items, nextCursor: from + 10 < count ? String(from + 10) : null } })
    },
  }
}

test('a list is asked for to its end, page after page', async () => {
  const { ask, asked } = listOf(25)
  expect(await wholeOf(ask)).toEqual(Array.from({ length: 25 }, (_, index) => index))
  expect(asked).toEqual([undefined, '10', '20'])
})

test('an endless one is not asked for for ever', async () => {
  const { ask, asked } = listOf(10_000)
  expect((await wholeOf(ask)).length).toBe(200)
  expect(asked.length).toBe(20)
})
