import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { openStripeGateway } from './stripe-gateway.ts'

// The double speaks what we use of Stripe as its API reference has it (PaymentIntents, Refunds, Idempotent requests, Search,
// Errors), and refuses what Stripe would. Stripe itself can't be run here, so what the reference leaves open is not tested.

const secretKey = 'sk_test_verysecret'
const order = { idempotencyKey: 'order-1:authorise:1', amountMinor: 1_250, currency: 'USD', source: 'pm_card_visa', reference: 'order-1' }
const authorisationKey = order.idempotencyKey

type Answer = { status: number; body: object; saved?: boolean }
type IntentRow = {
  id: string; status: string; amount: number; amount_received: number; currency: string
  metadata: Record<string, string>; last_payment_error: object | null; refunded: number
}

const problem = (status: number, error: Record<string, string>, saved = true): Answer => ({ status, body: { error: { message: `Seen ${secretKey}.`, ...error } }, saved })
const invalid = (code: string) => problem(400, { type: 'invalid_request_error', code }, false)
const unexpectedState = () => problem(400, { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' })
const cards: Record<string, string> = { pm_card_declined: 'generic_decline', pm_card_empty: 'insufficient_funds' }

const metadataOf = (form: URLSearchParams): Record<string, string> => (
  Object.fromEntries([...form].flatMap(([name, value]) => name.startsWith('metadata[') ? [[name.slice(9, -1), value]] : []))
)

/** What Stripe does with a request that may be carried out. */
function createBooks() {
  const intents = new Map<string, IntentRow>()
  const refunds: { intent: string; made: object }[] = []
  const shown = (row: IntentRow, expand: boolean) => ({
    ...row, refunded: undefined, latest_charge: row.status.startsWith('requires_p') ? null : expand ? { id: 'ch_1', amount_refunded: row.refunded } : 'ch_1',
  })
  const done = (row: IntentRow, expand = false): Answer => ({ status: 200, body: shown(row, expand) })

  function create(form: URLSearchParams): Answer {
    const amount = Number(form.get('amount'))
    if (!(Number.isSafeInteger(amount) && amount >= 50) || !/^[a-z]{3}$/.test(form.get('currency') ?? '')) return invalid('parameter_invalid_integer')
    if (form.get('capture_method') !== 'manual' || form.get('payment_method_types[0]') !== 'card') return invalid('parameter_missing')
    const metadata = metadataOf(form)
    const row: IntentRow = {
      id: `pi_${intents.size + 1}`, status: 'requires_payment_method', amount, amount_received: 0, currency: form.get('currency') ?? '', metadata,
      last_payment_error: null, refunded: 0,
    }
    intents.set(row.id, row)
    if (form.get('confirm') !== 'true') return done(row)
    const source = form.get('payment_method') ?? ''
    const decline = cards[source]
    if (decline) {
      row.last_payment_error = { type: 'card_error', code: 'card_declined', decline_code: decline }
      return problem(402, { type: 'card_error', code: 'card_declined', decline_code: decline })
    }
    row.status = source === 'pm_card_threeDSecure' ? 'requires_action' : 'requires_capture'
    return done(row)
  }

  function cancel(row: IntentRow): Answer {
    if (row.status === 'succeeded' || row.status === 'canceled') return unexpectedState()
    row.status = 'canceled'
    return done(row)
  }

  function capture(row: IntentRow, form: URLSearchParams): Answer {
    const amount = Number(form.get('amount_to_capture'))
    if (row.status !== 'requires_capture') return unexpectedState()
    if (amount > row.amount) return invalid('amount_too_large')
    Object.assign(row, { status: 'succeeded', amount_received: amount })
    return done(row, form.get('expand[0]') === 'latest_charge')
  }

  function refund(form: URLSearchParams): Answer {
    const row = intents.get(form.get('payment_intent') ?? '')
    const amount = Number(form.get('amount'))
    if (!row) return problem(404, { type: 'invalid_request_error', code: 'resource_missing' }, false)
    if (row.refunded === row.amount_received) return invalid('charge_already_refunded')
    if (row.refunded + amount > row.amount_received) return invalid('amount_too_large')
    row.refunded += amount
    const made = { id: `re_${refunds.length + 1}`, status: 'succeeded', metadata: metadataOf(form) }
    refunds.push({ intent: row.id, made })
    return { status: 200, body: made }
  }

  function carryOut(path: string, form: URLSearchParams): Answer {
    if (path === '/v1/payment_intents') return create(form)
    if (path === '/v1/refunds') return refund(form)
    const [, id = '', verb] = /^\/v1\/payment_intents\/(\w+)\/(cancel|capture)$/.exec(path) ?? []
    const row = intents.get(id)
    if (!row) return problem(404, { type: 'invalid_request_error', code: 'resource_missing' }, false)
    return verb === 'cancel' ? cancel(row) : capture(row, form)
  }

  function search(query: string): Answer {
    const [, key = ''] = /^metadata\['parlour_key'\]:'((?:[^'\\]|\\.)*)'$/.exec(query) ?? []
    const wanted = key.replace(/\\(.)/g, '$1').toLowerCase()
    const data = [...intents.values()].filter(({ metadata }) => metadata.parlour_key?.toLowerCase() === wanted)
    // Search shows what was indexed some time ago, here: at the very beginning.
    return { status: 200, body: { data: data.map((row) => ({ ...shown(row, false), status: 'requires_payment_method' })) } }
  }

  const refundsOf = (id: string | null): Answer => ({ status: 200, body: { data: refunds.filter(({ intent }) => intent === id).map(({ made }) => made) } })

  return { intents, carryOut, search, refundsOf, show: (id: string, expand: boolean) => done(intents.get(id)!, expand) } // only ids that were given out are asked for
}

/** Stripe's door: who calls, how it is written, and that each key happens once. `mood` is what goes wrong next. */
async function givenStripe() {
  const books = createBooks()
  const saved = new Map<string, { request: string; answer: Answer }>()
  const mood = { searchLags: false, lose: 'nothing' as 'nothing' | 'request' | 'answer', answerWith: undefined as Answer | undefined, key: secretKey }

  function post(request: IncomingMessage, path: string, body: string): Answer & { replayed?: boolean } {
    const key = request.headers['idempotency-key']
    if (typeof key !== 'string' || key.length > 255) return invalid('idempotency_key_missing')
    if (body && request.headers['content-type'] !== 'application/x-www-form-urlencoded') return invalid('not_a_form')
    const before = saved.get(key)
    if (before) return before.request === path + body ? { ...before.answer, replayed: true } : problem(400, { type: 'idempotency_error' })
    const answer = books.carryOut(path, new URLSearchParams(body))
    if (answer.saved !== false) saved.set(key, { request: path + body, answer: structuredClone(answer) })
    return answer
  }

  function get(address: URL): Answer {
    if (address.pathname === '/v1/payment_intents/search') return mood.searchLags ? { status: 200, body: { data: [] } } : books.search(address.searchParams.get('query') ?? '')
    if (address.pathname === '/v1/refunds') return books.refundsOf(address.searchParams.get('payment_intent'))
    return books.show(address.pathname.split('/')[3] ?? '', address.searchParams.get('expand[]') === 'latest_charge')
  }

  function answerTo(request: IncomingMessage, body: string): Answer & { replayed?: boolean } {
    const address = new URL(request.url ?? '', 'http://stripe')
    if (request.headers.authorization !== `Bearer ${mood.key}`) return problem(401, { type: 'invalid_request_error' }, false)
    if (request.headers['stripe-version'] !== '2024-06-20') return invalid('version')
    if (mood.answerWith) return mood.answerWith
    return request.method === 'POST' ? post(request, address.pathname, body) : get(address)
  }

  const server = createServer(async (request, response) => {
    const body = await text(request)
    const { lose } = mood
    mood.lose = 'nothing'
    if (lose === 'request') return
    const { status, body: json, replayed } = answerTo(request, body)
    if (lose === 'answer') return
    response.writeHead(status, { 'content-type': 'application/json', ...(replayed && { 'idempotent-replayed': 'true' }) }).end(JSON.stringify(json))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  }))
  /** Another process of ours, which remembers nothing. */
  const open = () => {
    const gateway = openStripeGateway({ secretKey, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, timeoutMilliseconds: 300 })
    closing.push(() => gateway.close())
    return gateway
  }
  return { gateway: open(), open, mood, forgetKeys: () => saved.clear(), books: () => [...books.intents.values()].map(({ status, amount_received }) => ({ status, amount_received })) }
}

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const refusedWith = (code: string) => ({ outcome: 'refused', code, reason: expect.stringMatching(/\.$/) })
const without = (outcome: 'failed' | 'unknown') => ({ outcome, reason: expect.stringMatching(/\.$/) })
const doneAs = (value: object) => ({ outcome: 'done', value: expect.objectContaining(value) })

test('a payment is held, taken, given back in part and then in full; each step again changes nothing', async () => {
  const { gateway, open, books } = await givenStripe()
  const held = { id: 'pi_1', state: 'authorised', amountMinor: 1_250, capturedMinor: 0, refundedMinor: 0, currency: 'USD' }
  expect(await gateway.authorise(order)).toEqual({ outcome: 'done', value: held })
  expect(await gateway.authorise(order)).toEqual({ outcome: 'done', value: held })
  expect(await gateway.refund({ authorisationKey, amountMinor: 5, idempotencyKey: 'early' })).toEqual(refusedWith('notCaptured'))
  expect(await gateway.capture({ authorisationKey, amountMinor: 1_251, idempotencyKey: 'too much' })).toEqual(refusedWith('amountTooLarge'))
  const taken = { outcome: 'done', value: { ...held, state: 'captured', capturedMinor: 1_250 } }
  expect(await gateway.capture({ authorisationKey, amountMinor: 1_250, idempotencyKey: 'capture' })).toEqual(taken)
  expect(await open().capture({ authorisationKey, amountMinor: 1_250, idempotencyKey: 'another' })).toEqual(taken)
  const part = doneAs({ state: 'partiallyRefunded', refundedMinor: 250 })
  expect(await gateway.refund({ authorisationKey, amountMinor: 250, idempotencyKey: 'part' })).toEqual(part)
  expect(await gateway.refund({ authorisationKey, amountMinor: 250, idempotencyKey: 'part' })).toEqual(part)
  expect(await gateway.refund({ authorisationKey, amountMinor: 1_001, idempotencyKey: 'more' })).toEqual(refusedWith('amountTooLarge'))
  expect(await gateway.refund({ authorisationKey, amountMinor: 1_000, idempotencyKey: 'rest' })).toEqual(doneAs({ state: 'refunded', refundedMinor: 1_250 }))
  expect(await open().find(authorisationKey)).toEqual(doneAs({ state: 'refunded' }))
  expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(refusedWith('alreadyCaptured'))
  expect(books()).toEqual([{ status: 'succeeded', amount_received: 1_250 }])
})

test('a refund whose key Stripe has forgotten is not made again, and needs no search', async () => {
  const { gateway, open, mood, forgetKeys } = await givenStripe()
  await gateway.authorise(order)
  await gateway.capture({ authorisationKey, amountMinor: 1_250, idempotencyKey: 'capture' })
  const part = { authorisationKey, authorisationId: 'pi_1', amountMinor: 250, idempotencyKey: 'part' }
  mood.lose = 'answer'
  expect(await gateway.refund(part)).toEqual(without('unknown'))
  forgetKeys()
  mood.searchLags = true
  expect(await open().refund({ ...part, isRepeated: true })).toEqual(doneAs({ state: 'partiallyRefunded', refundedMinor: 250 }))
  expect(await open().refund({ ...part, idempotencyKey: 'another', isRepeated: true })).toEqual(doneAs({ refundedMinor: 500 }))
})

test.for([['pm_card_declined', 'cardDeclined'], ['pm_card_empty', 'insufficientFunds'], ['pm_card_threeDSecure', 'authenticationRequired']] as const)(
  '%s is refused as %s, also when asked again, and can be voided', async ([source, code]) => {
    const { gateway, open } = await givenStripe()
    expect(await gateway.authorise({ ...order, source })).toEqual(refusedWith(code))
    expect(await open().authorise({ ...order, source })).toEqual(refusedWith(code))
    expect(await open().find(authorisationKey)).toEqual(refusedWith(code))
    expect(await open().void({ authorisationKey, idempotencyKey: 'void' })).toEqual(doneAs({ state: 'voided' }))
  },
)

test('an answer that is lost, asked for in vain, then asked for again by key: one payment', async () => {
  const { gateway, mood, books } = await givenStripe()
  Object.assign(mood, { lose: 'answer', searchLags: true })
  expect(await gateway.authorise(order)).toEqual(without('unknown'))
  expect(await gateway.find(authorisationKey)).toEqual({ outcome: 'done', value: null })
  expect(await gateway.authorise(order)).toEqual(doneAs({ state: 'authorised' }))
  expect(await gateway.find(authorisationKey)).toEqual(doneAs({ state: 'authorised' }))
  expect(books()).toHaveLength(1)
})

test('what never arrived is voided for good: coming late, it takes no money', async () => {
  const { gateway, open, mood, books } = await givenStripe()
  mood.lose = 'request'
  expect(await gateway.authorise(order)).toEqual(without('unknown'))
  const voided = doneAs({ state: 'voided', amountMinor: 0, currency: 'XXX' })
  expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(voided)
  expect(await open().void({ authorisationKey, idempotencyKey: 'void' })).toEqual(voided)
  expect(await open().authorise(order)).toEqual(refusedWith('alreadyVoided'))
  expect(await open().find(authorisationKey)).toEqual(voided)
  expect(await open().capture({ authorisationKey, amountMinor: 1, idempotencyKey: 'capture' })).toEqual(refusedWith('alreadyVoided'))
  expect(books()).toEqual([{ status: 'canceled', amount_received: 0 }])
})

test('what did arrive, but search does not show, is unknown at first and voided later; a replay is not told that money is held', async () => {
  const { gateway, mood, books } = await givenStripe()
  Object.assign(mood, { lose: 'answer', searchLags: true })
  expect(await gateway.authorise(order)).toEqual(without('unknown'))
  expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(without('unknown'))
  expect(await gateway.capture({ authorisationKey, amountMinor: 1_250, idempotencyKey: 'capture' })).toEqual(without('failed'))
  mood.searchLags = false
  expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(doneAs({ state: 'voided', amountMinor: 1_250 }))
  expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(doneAs({ state: 'voided' }))
  expect(await gateway.authorise(order)).toEqual(refusedWith('alreadyVoided'))
  expect(books()).toEqual([{ status: 'canceled', amount_received: 0 }])
})

test('this process need not wait for search to void what it has just authorised', async () => {
  const { gateway, mood } = await givenStripe()
  mood.searchLags = true
  await gateway.authorise(order)
  expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(doneAs({ state: 'voided', amountMinor: 1_250 }))
})

test('keys with quotes and backslashes are found, and those that differ in case are others', async () => {
  const { gateway, open } = await givenStripe()
  const idempotencyKey = 'a\'b\\c&d=1'
  await gateway.authorise({ ...order, idempotencyKey })
  expect(await open().find(idempotencyKey)).toEqual(doneAs({ state: 'authorised' }))
  expect(await open().find(idempotencyKey.toUpperCase())).toEqual({ outcome: 'done', value: null })
})

test.for([
  [409, { type: 'invalid_request_error', code: 'lock_timeout' }, without('failed')],
  [409, { type: 'idempotency_error', code: 'idempotency_key_in_use' }, without('failed')],
  [429, { type: 'invalid_request_error', code: 'rate_limit' }, without('failed')],
  [500, { type: 'api_error' }, without('unknown')],
  [503, { type: 'api_error' }, without('unknown')],
  [400, { type: 'invalid_request_error', code: 'parameter_unknown' }, refusedWith('badRequest')],
  [400, { type: 'idempotency_error' }, refusedWith('alreadyVoided')],
] as const)('status %i with %o', async ([status, error, outcome]) => {
  const { gateway, mood } = await givenStripe()
  mood.answerWith = problem(status, error)
  expect(await gateway.authorise(order)).toEqual(outcome)
})

test('a question that Stripe does not take settles nothing, and no error repeats the secret key', async () => {
  const { gateway, mood } = await givenStripe()
  mood.key = 'sk_test_another'
  const outcomes = [
    await gateway.authorise(order), await gateway.find(authorisationKey), await gateway.void({ authorisationKey, idempotencyKey: 'void' }),
    await gateway.capture({ authorisationKey, amountMinor: 1, idempotencyKey: 'capture' }),
  ]
  mood.answerWith = problem(400, { type: 'invalid_request_error', code: secretKey })
  mood.key = secretKey
  outcomes.push(await gateway.find(authorisationKey) as typeof outcomes[0])
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed', 'failed', 'failed'])
  expect(await gateway.authorise(order)).toEqual(refusedWith('badRequest'))
  expect(JSON.stringify([outcomes, await gateway.authorise(order)])).not.toContain('verysecret')
})

test('what Stripe counts in units or steps of its own is refused before anything is sent', async () => {
  const { gateway, books } = await givenStripe()
  expect(await gateway.authorise({ ...order, currency: 'ISK' })).toEqual(refusedWith('badRequest'))
  expect(await gateway.authorise({ ...order, currency: 'KWD', amountMinor: 4_255 })).toEqual(refusedWith('badRequest'))
  expect(books()).toEqual([])
  expect(await gateway.authorise({ ...order, currency: 'KWD', amountMinor: 4_250 })).toEqual(doneAs({ state: 'authorised', amountMinor: 4_250 }))
})
