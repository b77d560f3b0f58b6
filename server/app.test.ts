import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pino } from 'pino'
import { serveWebApp } from './app/web-app.ts'
import { createApp } from './app.ts'
import { answerProblems } from './platform/http/problem.ts'
import { testApp } from './testing/app.ts'
import type { TestApp } from './testing/app.ts'

let parlour: TestApp
const lines: string[] = []
const log = pino({ level: 'trace' }, { write: (line: string) => { lines.push(line) } })
beforeAll(async () => { parlour = await testApp({ overrides: { log } }) })
afterAll(() => parlour.close())

const get = (url: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  parlour.app.inject({ url, headers, remoteAddress })

test('it says that it is alive and ready', async () => {
  expect((await get('/health')).json()).toEqual({ status: 'alive' })
  expect((await get('/ready')).json()).toEqual({ status: 'ready', cache: 'none' })
})

test('without its database it is alive, but not ready', async () => {
  const elsewhere = await testApp()
  await elsewhere.context.database.close()
  expect((await elsewhere.app.inject('/health')).statusCode).toBe(200)
  const answer = await elsewhere.app.inject('/ready')
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'unavailable'])
  await elsewhere.close()
})

test('trailing slashes and HEAD work, and HEAD has the headers of GET', async () => {
  expect((await get('/health/')).statusCode).toBe(200)
  const { slug } = await parlour.given.aCafe()
  expect((await parlour.app.inject({ method: 'HEAD', url: `/api/locations/${slug}/menu/stream` })).statusCode).toBe(404)
  const [head, full] = [await parlour.app.inject({ method: 'HEAD', url: '/api/openapi.json' }), await get('/api/openapi.json')]
  expect([head.statusCode, head.body]).toEqual([200, ''])
  expect(head.headers).toMatchObject({ 'content-length': full.headers['content-length'], etag: full.headers.etag })
})

test('what is not there, or does not take that method, is a problem document', async () => {
  const [missing, unreadable] = [await get('/api/nothing'), await get('/api/%zz')]
  const method = await parlour.app.inject({ method: 'DELETE', url: '/api/locations/anywhere/menu' })
  expect([missing.statusCode, missing.json().code]).toEqual([404, 'notFound'])
  expect(missing.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect([method.statusCode, method.json().code, method.headers.allow]).toEqual([405, 'methodNotAllowed', 'GET, HEAD'])
  expect([unreadable.statusCode, unreadable.json().code]).toEqual([404, 'notFound'])
})

test('bad bodies are refused before anything is done', async () => {
  const { headers } = await parlour.given.aPerson()
  const patch = (payload: string, type = 'application/json') =>
    parlour.app.inject({ method: 'PATCH', url: '/api/me', payload, headers: { ...headers, 'content-type': type } })
  const answers = await Promise.all([
    patch('{"name":'), patch(''), patch('[]'), patch('{"name":"A","admin":true}'), patch('{"name":7}'),
    patch('{"__proto__":{"a":1},"name":"A"}'), patch('name=A', 'application/x-www-form-urlencoded'), patch('{"name":"A"}', 'text/plain'),
    patch(JSON.stringify({ name: 'x'.repeat(1024 * 1024) })),
  ])
  expect(answers.map((answer) => `${answer.statusCode} ${answer.json().code}`)).toEqual([
    '400 malformed', '400 malformed', '400 invalidInput', '400 invalidInput', '400 invalidInput', '400 malformed',
    '415 unsupportedMedia', '415 unsupportedMedia', '413 tooLarge',
  ])
  expect(answers[3]?.json().errors).toEqual([{ pointer: '/admin', detail: 'This field is not known here.' }])
})

test('an answer that the client has is not sent again', async () => {
  const cafe = await parlour.given.aCafe()
  const first = await get('/api/locations')
  expect(first.headers).toMatchObject({ etag: expect.stringMatching(/^W\/"[\w-]{27}"$/), 'cache-control': 'private, no-cache' })
  const again = await get('/api/locations', { 'if-none-match': `"other", ${String(first.headers.etag)}` })
  expect([again.statusCode, again.body, again.headers['content-type']]).toEqual([304, '', undefined])
  expect(again.headers.etag).toBe(first.headers.etag)
  await parlour.given.aLocation(cafe.businessId, { name: 'Another' })
  expect((await get('/api/locations', { 'if-none-match': String(first.headers.etag) })).statusCode).toBe(200)
  // What is somebody's own is not kept.
  const mine = await get('/api/me', (await parlour.given.aPerson()).headers)
  expect([mine.headers['cache-control'], mine.headers.etag]).toEqual(['no-store', undefined])
})

test('every answer carries the security headers and its request id, a refusal too', async () => {
  const ids = new Set<unknown>()
  for (const answer of [await get('/health'), await get('/api/nothing'), await get('/api/me')]) {
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' })
    ids.add(answer.headers['x-request-id'])
  }
  expect(ids.size).toBe(3)
  for (const answer of [await get('/api/docs/'), await get('/nothing')]) {
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
    })
  }
})

test('the reference page and its contract come from here, and from nowhere else', async () => {
  const page = await get('/api/docs/')
  expect(page.statusCode).toBe(200)
  expect(page.body).toMatch(/src="[^"]*swagger-ui/)
  expect(page.body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  const contract = (await get('/api/openapi.json')).json()
  expect(contract.openapi).toBe('3.1.0')
  expect(Object.keys(contract.paths)).toEqual(expect.arrayContaining([
    '/health', '/ready', '/api/me', '/api/locations/{location}/members', '/api/locations/{location}/members/{personId}',
    ...['sign-up/email', 'sign-in/email', 'sign-out', 'get-session', 'token', 'jwks'].map((path) => `/api/auth/${path}`),
  ]))
})

test('metrics are for this machine and for administrators', async () => {
  const { given } = parlour
  const [person, admin] = [await given.aPerson(), await given.aPerson({ isAdmin: true })]
  const faraway = '203.0.113.9'
  expect((await get('/metrics')).body).toMatch(/parlour_http_request_seconds_count\{method="GET",route="\/health",status="200"\} \d/)
  expect((await get('/metrics')).body).toContain('process_resident_memory_bytes')
  expect((await get('/metrics', {}, faraway)).statusCode).toBe(401)
  expect((await get('/metrics', { 'x-forwarded-for': '127.0.0.1' }, faraway)).statusCode).toBe(401)
  expect((await get('/metrics', { 'x-forwarded-for': faraway })).statusCode).toBe(401)
  expect((await get('/metrics', person.headers, faraway)).statusCode).toBe(403)
  expect((await get('/metrics', admin.headers, faraway)).statusCode).toBe(200)
})

test('the log names neither people nor secrets', async () => {
  const { headers, email } = await parlour.given.aPerson({ name: 'Rosalind Franklin' })
  lines.length = 0
  await get('/api/me?token=a-tracking-token', { ...headers, cookie: 'parlour.session_token=a-cookie' })
  const remoteAddress = '198.18.200.1'
  await parlour.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: 'a-wrong-password' }, remoteAddress })
  const text = lines.join('')
  expect(text).toContain('"route":"/api/me"')
  expect(lines.length).toBeGreaterThan(1)
  const secrets = [headers.authorization.slice(7), 'a-tracking-token', 'a-cookie', 'a-wrong-password', email, 'Rosalind', remoteAddress]
  for (const secret of secrets) expect(text).not.toContain(secret)
})

test('what nobody foresaw is a 500 that says nothing outside, with its cause in the log', async () => {
  const broken = await testApp({ overrides: { log } })
  broken.context.accounts.identify = async () => { throw new Error('The secret inside.') }
  const app = await createApp(broken.context)
  lines.length = 0
  const answer = await app.inject('/api/me')
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'unexpected'])
  expect(answer.body).not.toContain('secret inside')
  expect(lines.join('')).toContain('The secret inside.')
  await app.close()
  await broken.close()
})

test('closing ends open streams at once', async () => {
  const own = await testApp()
  const cafe = await own.given.aCafe()
  const address = await own.app.listen({ port: 0, host: '127.0.0.1' })
  const stream = await fetch(`${address}/api/locations/${cafe.slug}/menu/stream`)
  expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  expect(stream.headers.get('x-content-type-options')).toBe('nosniff')
  const [text] = await Promise.all([stream.text(), own.close()])
  expect(text).toMatch(/^retry: 1000/)
})

test('the built web app is served compressed, for a year where its name tells its content, and pages are its index', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-web-'))
  await mkdir(join(folder, 'assets'))
  const files = {
    'index.html': '<!doctype html>app', 'index.html.br': 'brotli', 'sw.js': 'worker', '.secret': 'hidden',
    'assets/app-1a2b.js': 'script', 'assets/app-1a2b.js.gz': 'gzip',
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
  const app = Fastify()
  answerProblems(app)
  await serveWebApp(app, folder)
  const asked = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
  const page = { accept: 'text/html,application/xhtml+xml' }

  const asset = await asked('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' })
  expect(asset.body).toBe('gzip')
  expect(asset.headers).toMatchObject({
    'content-encoding': 'gzip', 'cache-control': 'public, max-age=31536000, immutable', 'content-type': expect.stringMatching(/javascript/),
  })
  expect((await asked('/sw.js')).headers['cache-control']).toBe('no-cache')
  for (const url of ['/', '/downtown', '/orders/0195?token=a.b', '/a/b/']) {
    const answer = await asked(url, { ...page, 'accept-encoding': 'br' })
    expect([answer.body, answer.headers['content-encoding'], answer.headers['cache-control']], url).toEqual(['brotli', 'br', 'no-cache'])
  }
  const nowhere = [
    '/assets/gone.js', '/.secret', '/api/nothing', '/api', '/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json',
    '//evil.example/a.js', '/index.html/',
  ]
  for (const url of nowhere) {
    const answer = await asked(url, { accept: 'image/png' })
    expect([answer.statusCode, url]).toEqual([404, url])
  }
  expect((await asked('/downtown', { accept: 'application/json' })).statusCode).toBe(404)
  await app.close()
  await rm(folder, { recursive: true })
})
