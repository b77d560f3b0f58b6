import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { isOpenToOthers } from './open-to-others.ts'

test.each([
  [{}, false],
  [{ HOST: 'localhost', PARLOUR_PUBLIC_URL: 'http://127.0.0.1:8080' }, false],
  [{ HOST: '::1', PARLOUR_PUBLIC_URL: 'http://[::1]:3000' }, false],
  [{ HOST: '0.0.0.0' }, true],
  [{ PARLOUR_PUBLIC_URL: 'https://cafe.example' }, true],
])('%j: open to others is %s', (environment, expected) => {
  expect(isOpenToOthers(readConfig(environment))).toBe(expected)
})
