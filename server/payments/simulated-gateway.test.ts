import { describe, expect, test } from 'vitest'
import { givenAGateway } from '../simulators/given.ts'
import { refuseVoided } from './gateway.ts'
import type { PaymentGateway } from './gateway.ts'

const order = { idempotencyKey: 'order-1:authorise:1', amountMinor: 1_250, currency: 'USD', source: 'card-visa', reference: 'order-1' }
const authorisationKey = order.idempotencyKey

async function givenAnAuthorisedOrder() {
  const given = await givenAGateway()
  await given.gateway.authorise(order)
  return given
}

async function givenACapturedOrder() {
  const given = await givenAnAuthorisedOrder()
  await given.gateway.capture({ authorisationKey, amountMinor: 1_250, idempotencyKey: 'capture' })
  return given
}

const refusedWith = (code: string) => ({ outcome: 'refused', code, reason: expect.stringMatching(/\.$/) })
const doneAs = (value: object) => ({ outcome: 'done', value: expect.objectContaining(value) })

describe('authorising', () => {
  test('holds the money', async () => {
    const { gateway, books } = await givenAGateway()
    expect(await gateway.authorise(order)).toEqual({
      outcome: 'done',
      value: { id: expect.any(String), state: 'authorised', amountMinor: 1_250, capturedMinor: 0, refundedMinor: 0, currency: 'USD' },
    })
    expect((await books()).references).toEqual({ 'order-1': { authorised: 1, captured: 0, refunded: 0, voided: 0 } })
  })

  test.for([['declined', 'cardDeclined'], ['insufficientFunds', 'insufficientFunds']] as const)('%s is refused', async ([source, code]) => {
    const { gateway, books } = await givenAGateway()
    expect(await gateway.authorise({ ...order, source })).toEqual(refusedWith(code))
    expect(await gateway.authorise({ ...order, source })).toEqual(refusedWith(code))
    expect(await gateway.find(authorisationKey)).toEqual(refusedWith(code))
    expect((await books()).payments).toEqual([])
  })

  test('fifty times at once with one key: one payment, one answer', async () => {
    const { gateway, books } = await givenAGateway()
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => gateway.authorise(order)))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect((await books()).references).toMatchObject({ 'order-1': { authorised: 1 } })
  })

  test.for([{ amountMinor: 1 }, { currency: 'EUR' }, { source: 'card-other' }, { reference: 'order-2' }])(
    'the same key with %o is a mistake',
    async (other) => {
      const { gateway, books } = await givenAnAuthorisedOrder()
      expect(await gateway.authorise({ ...order, ...other })).toEqual(refusedWith('idempotencyKeyReused'))
      expect((await books()).payments).toMatchObject([{ amountMinor: 1_250, reference: 'order-1' }])
    },
  )

  test.for([{ amountMinor: 0 }, { amountMinor: -5 }, { amountMinor: 1.5 }, { currency: 'usd' }, { source: '' }, { reference: '' }])(
    '%o is refused and leaves nothing behind',
    async (wrong) => {
      const { gateway, books } = await givenAGateway()
      expect(await gateway.authorise({ ...order, ...wrong })).toEqual(refusedWith('badRequest'))
      expect(await gateway.find(authorisationKey)).toEqual({ outcome: 'done', value: null })
      expect(await books()).toMatchObject({ payments: [], operations: [] })
    },
  )

  test('a key with slashes, per cents and spaces is a key like any other', async () => {
    const { gateway } = await givenAGateway()
    const idempotencyKey = 'a/b c%2F?d#e'
    await gateway.authorise({ ...order, idempotencyKey })
    expect(await gateway.find(idempotencyKey)).toEqual(doneAs({ state: 'authorised' }))
    expect(await gateway.void({ authorisationKey: idempotencyKey, idempotencyKey: 'void' })).toEqual(doneAs({ state: 'voided' }))
  })
})

describe('finding', () => {
  test('what was never there is null', async () => {
    const { gateway } = await givenAGateway()
    expect(await gateway.find('never')).toEqual({ outcome: 'done', value: null })
  })

  test('the key of any operation finds the payment as it stands now', async () => {
    const { gateway } = await givenACapturedOrder()
    await gateway.refund({ authorisationKey, amountMinor: 250, idempotencyKey: 'refund' })
    const now = doneAs({ state: 'partiallyRefunded', capturedMinor: 1_250, refundedMinor: 250 })
    expect([await gateway.find(authorisationKey), await gateway.find('capture'), await gateway.find('refund')]).toEqual([now, now, now])
  })

  test('a voided payment stands for nothing when one asks whether it holds', async () => {
    const { gateway } = await givenAnAuthorisedOrder()
    expect(refuseVoided(await gateway.find(authorisationKey))).toEqual(doneAs({ state: 'authorised' }))
    await gateway.void({ authorisationKey, idempotencyKey: 'void' })
    expect(await gateway.find(authorisationKey)).toEqual(doneAs({ state: 'voided' }))
    expect(refuseVoided(await gateway.find(authorisationKey))).toEqual(refusedWith('alreadyVoided'))
  })
})

describe('voiding', () => {
  test('lets the money go; twice is fine', async () => {
    const { gateway, books } = await givenAnAuthorisedOrder()
    expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(doneAs({ state: 'voided', amountMinor: 1_250 }))
    expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(doneAs({ state: 'voided' }))
    expect(await gateway.void({ authorisationKey, idempotencyKey: 'another' })).toEqual(doneAs({ state: 'voided' }))
    expect((await books()).references).toMatchObject({ 'order-1': { authorised: 1, voided: 1 } })
  })

  test('an authorisation that arrives after its void takes no money', async () => {
    const { gateway, books } = await givenAGateway()
    expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(doneAs({ state: 'voided', amountMinor: 0, currency: 'XXX' }))
    expect(await gateway.find(authorisationKey)).toEqual(doneAs({ state: 'voided' }))
    expect(await gateway.authorise(order)).toEqual(refusedWith('alreadyVoided'))
    expect(await gateway.authorise(order)).toEqual(refusedWith('alreadyVoided'))
    expect(await gateway.capture({ authorisationKey, amountMinor: 1, idempotencyKey: 'capture' })).toEqual(refusedWith('alreadyVoided'))
    expect(await books()).toMatchObject({
      payments: [{ reference: 'order-1', state: 'voided', amountMinor: 0 }],
      references: { 'order-1': { authorised: 0, captured: 0, refunded: 0, voided: 1 } },
    })
  })

  test('who repeats the authorisation after the void is not told that the money is held', async () => {
    const { gateway } = await givenAnAuthorisedOrder()
    await gateway.void({ authorisationKey, idempotencyKey: 'void' })
    expect(await gateway.authorise(order)).toEqual(refusedWith('alreadyVoided'))
  })

  test('what was captured can only be refunded', async () => {
    const { gateway } = await givenACapturedOrder()
    expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(refusedWith('alreadyCaptured'))
  })

  test('a declined payment is nothing to void, and voiding it is fine', async () => {
    const { gateway } = await givenAGateway()
    await gateway.authorise({ ...order, source: 'declined' })
    expect(await gateway.void({ authorisationKey, idempotencyKey: 'void' })).toEqual(doneAs({ state: 'voided' }))
    expect(await gateway.authorise({ ...order, source: 'declined' })).toEqual(refusedWith('cardDeclined'))
  })
})

describe('capturing and refunding', () => {
  const capture = (gateway: PaymentGateway, amountMinor: number, idempotencyKey = 'capture') => gateway.capture({ authorisationKey, amountMinor, idempotencyKey })
  const refund = (gateway: PaymentGateway, amountMinor: number, idempotencyKey: string) => gateway.refund({ authorisationKey, amountMinor, idempotencyKey })

  test('takes the money once, all or a part', async () => {
    const { gateway, books } = await givenAnAuthorisedOrder()
    const first = await capture(gateway, 1_000)
    expect(first).toEqual(doneAs({ state: 'captured', amountMinor: 1_250, capturedMinor: 1_000 }))
    expect(await capture(gateway, 1_000)).toEqual(first)
    expect(await capture(gateway, 250)).toEqual(refusedWith('idempotencyKeyReused'))
    expect(await capture(gateway, 250, 'another')).toEqual(refusedWith('alreadyCaptured'))
    expect((await books()).references).toMatchObject({ 'order-1': { captured: 1 } })
  })

  test('never more than was authorised', async () => {
    const { gateway } = await givenAnAuthorisedOrder()
    expect(await capture(gateway, 1_251)).toEqual(refusedWith('amountTooLarge'))
    expect(await gateway.find(authorisationKey)).toEqual(doneAs({ state: 'authorised', capturedMinor: 0 }))
  })

  test('nothing can be taken from a payment that nobody knows', async () => {
    const { gateway } = await givenAGateway()
    expect(await capture(gateway, 5)).toEqual(refusedWith('notFound'))
    expect(await refund(gateway, 5, 'refund')).toEqual(refusedWith('notFound'))
  })

  test('a refund that is repeated after its key was forgotten is found, and not made twice; a new one is made', async () => {
    const { gateway, simulator } = await givenACapturedOrder()
    const part = { authorisationKey, amountMinor: 500, idempotencyKey: 'first' }
    await gateway.refund(part)
    await fetch(`${simulator.url}/simulator/forget`, { method: 'POST' })
    expect(await gateway.refund({ ...part, isRepeated: true })).toEqual(doneAs({ state: 'partiallyRefunded', refundedMinor: 500 }))
    expect(await gateway.refund({ ...part, idempotencyKey: 'second', isRepeated: true })).toEqual(doneAs({ refundedMinor: 1_000 }))
  })

  test('gives money back in parts, and never more than was taken', async () => {
    const { gateway, books } = await givenACapturedOrder()
    const first = await refund(gateway, 1_000, 'first')
    expect(first).toEqual(doneAs({ state: 'partiallyRefunded', refundedMinor: 1_000 }))
    expect(await refund(gateway, 251, 'too much')).toEqual(refusedWith('amountTooLarge'))
    expect(await refund(gateway, 250, 'second')).toEqual(doneAs({ state: 'refunded', refundedMinor: 1_250 }))
    expect(await refund(gateway, 1_000, 'first')).toEqual(first)
    expect(await refund(gateway, 1, 'third')).toEqual(refusedWith('amountTooLarge'))
    expect((await books()).references).toMatchObject({ 'order-1': { captured: 1, refunded: 2 } })
  })

  test('what was not taken can not be given back', async () => {
    const { gateway } = await givenAnAuthorisedOrder()
    expect(await refund(gateway, 5, 'refund')).toEqual(refusedWith('notCaptured'))
  })
})
