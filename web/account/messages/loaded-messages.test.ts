import { expect, test } from 'vitest'
import { withNewest, withRead } from './loaded-messages.ts'

const at = '2026-11-28T12:00:00.000Z'
const message = (id: string, readAt: string | null = null) => ({ id, readAt })
const page = (ids: string, nextCursor: string | null) => ({ items: [...ids].map((id) => message(id)), nextCursor, unread: 3 })
const loaded = { pages: [page('dc', 'after-c'), page('ba', null)], pageParams: ['', 'after-c'] }
const idsOf = ({ pages }: typeof loaded) => pages.map(({ items }) => items.map(({ id }) => id).join(''))

test('a new message comes in on top, and the older pages stay as they are', () => {
  const next = withNewest(loaded, page('ed', 'after-d'))
  expect(next && idsOf(next)).toEqual(['edc', 'ba'])
  expect(next?.pages.map(({ nextCursor }) => nextCursor)).toEqual(['after-c', null])
})

test('what was read on another device is read here', () => {
  const next = withNewest(loaded, { ...page('dc', 'after-c'), items: [message('d', at), message('c')] })
  expect(next?.pages[0]?.items).toEqual([message('d', at), message('c')])
})

test('more is new than a page holds: nobody knows what lies in between', () => {
  expect(withNewest(loaded, page('hg', 'after-g'))).toBeNull()
})

test('all of it on one page is all there is', () => {
  const next = withNewest(loaded, page('ed', null))
  expect(next && idsOf(next)).toEqual(['ed'])
})

test('some are read, or all', () => {
  expect(withRead(loaded, ['c', 'a'], at).pages.map(({ unread, items }) => [unread, items.filter(({ readAt }) => readAt === at).map(({ id }) => id).join('')]))
    .toEqual([[1, 'c'], [1, 'a']])
  expect(withRead(loaded, undefined, at).pages.map(({ unread, items }) => [unread, items.every(({ readAt }) => readAt === at)])).toEqual([[0, true], [0, true]])
})
