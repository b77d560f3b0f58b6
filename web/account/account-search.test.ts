import { expect, test } from 'vitest'
import { ownAddress } from './account-search.ts'

test.each(['/\t/evil.example', '/\n/evil.example', '/.//evil.example', '/a/..//evil.example', '/\u0000', '/%5c\\evil.example'])('%j leads to no page of ours', (address) => {
  expect(ownAddress(address)).toBeUndefined()
})

test('after signing in one is led to a page of ours, never to another site', () => {
  expect(['/', '/l/downtown?q=latte', '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', 7, undefined].map(ownAddress))
    .toEqual(['/', '/l/downtown?q=latte', undefined, undefined, undefined, undefined, undefined, undefined, undefined])
})
