import { afterAll, expect, test } from 'vitest'
import { operations, refusals } from '../modules.ts'
import type { AnyOperation } from '../platform/http/operation.ts'
import { newId } from '../platform/ids.ts'
import { testApp } from '../testing/app.ts'
import { goodRequests, thingsOf } from './samples.ts'

/** The OpenAPI file says of each operation which headers it takes, what it may refuse, what it streams and who may call; and it is so. */
const parlour = await testApp({ simulators: true })
const things = await thingsOf(parlour)
const [manager, owner] = [await parlour.given.aMember('manager', things.cafe, { hasTwoFactor: true }), await parlour.given.aMember('owner', things.cafe, { hasTwoFactor: true })]
const good = await goodRequests({ things, manager, owner })
afterAll(() => parlour.close())

type Header = { in: string; name: string; required?: boolean; description?: string }
type Answered = { $ref?: string; description?: string; headers?: Record<string, unknown>; content?: Record<string, { 'x-events'?: Record<string, { description: string; data: object }> }> }
type Described = {
  operationId: string; summary?: string; description?: string; parameters?: (Header | { $ref: string })[]
  responses: Record<string, Answered>; security: object[]; 'x-callers': string[]; 'x-rate-class': string
}
type Contract = {
  paths: Record<string, Record<string, Described>>
  components: { responses: Record<string, Answered>; parameters: Record<string, Header>; securitySchemes: Record<string, unknown> }
}
// Safe: what is not so fails the tests below.
const { paths, components } = (await parlour.app.inject('/api/openapi.json')).json() as Contract
const described = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => ({ name: `${method.toUpperCase()} ${path}`, method, path, ...one })))

const headersOf = ({ parameters = [] }: Pick<Described, 'parameters'>) => parameters
  .map((each) => '$ref' in each ? components.parameters[each.$ref.split('/').at(-1) ?? ''] : each).filter((each) => each?.in === 'header').map((each) => each?.name)
const answerOf = ({ responses }: Pick<Described, 'responses'>, status: number) => {
  const answer = responses[status]
  return answer?.$ref ? components.responses[answer.$ref.split('/').at(-1) ?? ''] : answer
}
function describedAs({ name }: AnyOperation) {
  const found = described.find(({ operationId }) => operationId === name)
  if (!found) throw new Error(`${name} is not in the OpenAPI file.`)
  return found
}

test.each(described)('$name tells what it does, who may call it and how they show who they are', (operation) => {
  expect(operation.summary).toBeTruthy()
  expect(operation.description).toMatch(/may call it/)
  expect(operation['x-rate-class']).toMatch(/^(read|write|signIn|code|export)$/)
  for (const way of operation.security) expect(Object.keys(components.securitySchemes)).toEqual(expect.arrayContaining(Object.keys(way)))
  const isOpen = operation['x-callers'].includes('everyone')
  expect(operation.security.length === 0 || operation.security.some((way) => Object.keys(way).length === 0), 'asks for credentials').toBe(isOpen)
})

test.each(described)('$name has every refusal as a problem, and says how long to wait', (operation) => {
  const refused = Object.keys(operation.responses).map(Number).filter((status) => status >= 400)
  expect(refused).toEqual(expect.arrayContaining([400, 500, 503]))
  for (const status of refused) expect(Object.keys(answerOf(operation, status)?.content ?? {})).toEqual(['application/problem+json'])
  for (const status of refused.filter((each) => each === 429 || each === 503)) expect(answerOf(operation, status)?.headers).toHaveProperty('Retry-After')
  expect(refused.includes(429), 'is counted').toBe(operation.path.startsWith('/api/'))
})

test('every code is told with its status', () => {
  const text = JSON.stringify(components.responses)
  // These come before any operation is found, or belong to the address and not to one of them.
  const beforehand = ['methodNotAllowed', 'tooSlow', 'headersTooLarge', 'misdirected', 'badRange']
  const codes = Object.keys(refusals).filter((code) => !beforehand.includes(code))
  expect(codes.filter((code) => !text.includes(`\`${code}\``))).toEqual([])
})

test.each(operations.filter((operation) => operation.stream))('$name tells its events', (operation) => {
  const { content = {} } = describedAs(operation).responses['200'] ?? {}
  const events = Object.values(content['text/event-stream']?.['x-events'] ?? {})
  expect(Object.keys(content)).toEqual(['text/event-stream'])
  expect(events.length).toBeGreaterThan(0)
  for (const { description, data } of events) expect([description.length > 10, data]).toEqual([true, expect.any(Object)])
})

/** Done as it is described, by whoever may. */
async function ask({ name, method, path }: AnyOperation, headers: Record<string, string | undefined>, made = good[name]) {
  const thing = await things.have(path)
  // The query of a good request is complete.
  const { params, query = {}, headers: own, body, as = manager } = await made?.() ?? { query: thing.query }
  const request = {
    method, url: `${path.replaceAll(/\{(\w+)\}/g, (_, part: string) => ({ ...thing.params, ...params })[part] ?? part)}?${new URLSearchParams(query)}`,
    // What is undefined is left out.
    headers: JSON.parse(JSON.stringify({ ...as.headers, ...own, ...headers })) as Record<string, string>, ...body === undefined ? {} : { payload: body },
  }
  return { send: () => parlour.app.inject(request) }
}

test('an Idempotency-Key is taken by every POST with an effect, and by nothing else', () => {
  const taking = operations.filter((operation) => headersOf(describedAs(operation)).includes('Idempotency-Key'))
  expect(taking.map(({ name }) => name)).toEqual(operations.filter(({ method, effect }) => method === 'POST' && effect !== 'none').map(({ name }) => name))
})

test.each(operations.filter(({ name, method, effect }) => method === 'POST' && effect !== 'none' && name in good))('$name is done once, however often it is sent', async (operation) => {
  const { send } = await ask(operation, { 'idempotency-key': newId() })
  const [first, again] = [await send(), await send()]
  expect(first.statusCode, first.body).toBeLessThan(300)
  expect([again.statusCode, again.body]).toEqual([first.statusCode, first.body])
})

test('an edit that answers with a version also takes one', () => {
  const edits = operations.filter(({ method, versioned }) => method === 'PATCH' && versioned)
  expect(edits.length).toBeGreaterThan(2)
  expect(edits.filter(({ ifMatch }) => ifMatch !== 'demanded')).toEqual([])
})

test.each(operations.filter(({ ifMatch }) => ifMatch))('$name takes If-Match: 428 where it is demanded and missing, 412 when somebody was first', async (operation) => {
  const [bare, stale] = [await (await ask(operation, { 'if-match': undefined })).send(), await (await ask(operation, { 'if-match': '"99999"' })).send()]
  expect(headersOf(describedAs(operation))).toContain('If-Match')
  expect([bare.statusCode, stale.statusCode]).toEqual([operation.ifMatch === 'demanded' ? 428 : 200, 412])
  expect(stale.json()).toMatchObject({ code: 'staleVersion', version: expect.any(Number) })
})

const reads = operations.filter(({ method, stream, path }) => method === 'GET' && !stream && path.startsWith('/api/'))

test.each(reads)('$name takes If-None-Match if it says so, and then answers 304', async (operation) => {
  const isSaid = headersOf(describedAs(operation)).includes('If-None-Match')
  const first = await (await ask(operation, {})).send()
  const { etag } = first.headers
  const again = etag === undefined ? undefined : await (await ask(operation, { 'if-none-match': String(etag) })).send()
  expect([etag !== undefined, again?.statusCode], first.body.slice(0, 300)).toEqual(isSaid ? [true, 304] : [false, undefined])
})

test('a location in the query or in the path is the same thing everywhere, and says so', () => {
  const named = described.flatMap(({ name, parameters = [] }) => parameters.flatMap((each) => 'name' in each && /location/i.test(each.name) ? [{ where: name, ...each }] : []))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((each) => each.name !== 'location' || !each.description?.startsWith('Id or slug'))).toEqual([])
})
