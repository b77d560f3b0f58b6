import { expect, test } from 'vitest'
import { bestEncoding } from './accepted-encoding.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.0, gzip; q=0', 'identity'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['brotli, gzipped', 'identity'],
  ['br;q=nonsense', 'identity'],
])('%j → %s', (header, encoding) => expect(bestEncoding(header)).toBe(encoding))
