import * as fc from 'fast-check'

/** Texts that have broken programs before. Each stands for a family. */
const texts = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\ufeff', '\u202Egnp.exe', 'مرحبا', '👩‍👩‍👧‍👦', 'é'.normalize('NFD'), 'Z̷̡͝a̵l̶g̷o̸', '﷽'.repeat(40), '\r\nSet-Cookie: a=b', '\t\n',
  `'; drop table person; --`, `' or 1=1 --`, '$1', '{{7*7}}', '${jndi:ldap://x}', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '%', '_', '\\',
  '../../../../etc/passwd', '..%2f..%2f', '/', '//evil.example', 'http://169.254.169.254/', 'file:///etc/passwd',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'true', 'NaN', 'Infinity', '-0', '0x10', '1e309', '1,5', '９', '9223372036854775808', '-1',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '{00000000-0000-0000-0000-000000000000}', 'urn:uuid:00000000-0000-0000-0000-000000000000',
  '2026-02-30', '2026-13-45T99:99:99Z', '0000-01-01', '9999-12-31', '9999-12-31T23:59:59.999Z', '0001-01-01T00:00:00+14:00', '-271821-04-20T00:00:00Z', '2016-12-31T23:59:60Z',
  'a@b', 'a@b.c', '"a b"@example.com', 'a@[127.0.0.1]', '+0', '+1'.padEnd(25, '5'), 'W/"1"', '*', '[]', '{}', '[object Object]', 'eyJhbGciOiJub25lIn0.e30.',
] as const

/** Values of every kind, at the edges of what JSON and PostgreSQL can hold. */
const values: readonly unknown[] = [
  null, true, false, 0, -0, 1, -1, 0.1, 1.5, 1e21, 1e308, -1e308, 5e-324, 32_768, 2 ** 31, 2 ** 31 - 1, -(2 ** 31) - 1, 2 ** 53, 2 ** 53 - 1, -(2 ** 53), 2 ** 63,
  [], [null], [[[]]], {}, { a: 1 }, [{}], ['a', 'a'], deep(200), wide(300), JSON.parse('{"__proto__":{"admin":true}}'), JSON.parse('{"constructor":{"prototype":{"admin":true}}}'),
]

function deep(levels: number): unknown {
  let value: unknown = 'at the bottom'
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

function wide(length: number): unknown {
  return Object.fromEntries(Array.from({ length }, (_, index) => [`field${index}`, index]))
}

const lengths = [255, 256, 1000, 4096, 70_000]

/** Text that nobody types by accident. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom(...lengths).map((length) => 'a'.repeat(length)) },
)

/** Whatever JSON can hold. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 4, arbitrary: fc.constantFrom(...values) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

/** Bodies that are no JSON, not the JSON they say they are, or nothing. */
export const brokenBodies: readonly { type: string; text: string }[] = [
  { type: 'application/json', text: '' }, { type: 'application/json', text: '{' }, { type: 'application/json', text: '{"a":1,}' }, { type: 'application/json', text: 'nonsense' },
  { type: 'application/json', text: '\ufeff{}' }, { type: 'application/json', text: '{"__proto__":{"a":1}}' }, { type: 'application/json', text: '{"constructor":{"prototype":{"a":1}}}' },
  { type: 'application/json', text: '{"a":"\\ud800"}' }, { type: 'application/json', text: '"\\u0000"' }, { type: 'application/json', text: '1e999' }, { type: 'application/json', text: `${'['.repeat(20_000)}` },
  { type: 'application/json', text: `{"a":"${'x'.repeat(200_000)}"}` }, { type: 'application/json; charset=utf-16', text: '{}' }, { type: 'application/json;;;', text: '{}' },
  { type: 'application/merge-patch+json', text: '{}' }, { type: 'text/plain', text: '{}' }, { type: 'text/html', text: '<p>' }, { type: 'application/xml', text: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
  { type: 'application/x-www-form-urlencoded', text: 'a=1&a=2' }, { type: 'multipart/form-data; boundary=x', text: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--' },
  { type: 'multipart/form-data', text: '--' }, { type: '', text: '{}' }, { type: 'nonsense', text: '\u0000\u0001' },
]

/** Headers that a request may come with, whatever it asks. */
export const hostileHeaders: readonly (readonly [name: string, value: string])[] = [
  ['authorization', 'Bearer'], ['authorization', 'Bearer null'], ['authorization', 'Basic YTpi'], ['authorization', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'], ['authorization', `Bearer ${'a'.repeat(5000)}`],
  ['cookie', 'parlour.session_token=nonsense'], ['cookie', 'parlour.session_token=%E0%A4%A'], ['cookie', ';;;=;'], ['cookie', 'parlour.session_token=a; parlour.session_token=b'],
  ['idempotency-key', ''], ['idempotency-key', 'k'.repeat(256)], ['idempotency-key', `' or 1=1`], ['if-match', '*'], ['if-match', '"0"'], ['if-match', 'W/"1", "2"'], ['if-match', '"999999999999"'],
  ['if-none-match', '*'], ['if-none-match', '"a", "b"'], ['accept', 'text/html'], ['accept', 'nonsense'], ['accept-encoding', 'br;q=nonsense, *;q=0'], ['accept-encoding', 'identity;q=0'],
  ['content-encoding', 'gzip'], ['origin', 'null'], ['origin', 'https://evil.example'], ['sec-fetch-site', 'cross-site'], ['x-forwarded-for', `nonsense, ' or 1=1, ::1`], ['x-forwarded-host', 'evil.example'],
  ['x-forwarded-proto', 'javascript'], ['x-http-method-override', 'DELETE'], ['x-request-id', `a'"<b>`], ['user-agent', 'x'.repeat(8000)], ['user-agent', ''], ['range', 'bytes=0-0,-1'], ['last-event-id', `' or 1=1`],
  ['last-event-id', '99999999999999999999'], ['te', 'trailers'], ['expect', '200-maybe'], ['forwarded', 'for=;by=;'], ['accept-language', '*'.repeat(500)], ['content-language', 'x'], ['x-real-ip', '::ffff:0:0'],
]
