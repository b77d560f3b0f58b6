import { setImmediate as afterOthers } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuseVoided } from '../payments/gateway.ts'
import { callWithRetries } from '../platform/calls.ts'
import type { CallOutcome } from '../platform/calls.ts'
import { refuseReleased } from '../stock/warehouse.ts'
import { faults } from './faults.ts'
import { givenAGateway, givenAWarehouse } from './given.ts'

/** By the rules, but without waiting: how long is another test's matter. Others get their turn all the same, or a call that fails at once would stop time. */
const rules = { sleep: () => afterOthers(), random: Math.random }

/** Short, so that late answers don't make the tests slow. That it sometimes ends a healthy call on a busy machine is one more fault to survive. */
const timeoutMilliseconds = 100

const anyScript = fc.array(fc.constantFrom('ok' as const, ...faults), { maxLength: 16 })

/** More than any script has faults. */
const roundsMax = 200

/** Repeats until there is a definite outcome, as redelivery and reconciliation do. */
async function untilDefinite<Value>(call: () => Promise<CallOutcome<Value>>): Promise<CallOutcome<Value>> {
  for (let round = 0; round < roundsMax; round += 1) {
    const outcome = await callWithRetries(call, rules)
    if (outcome.outcome === 'done' || outcome.outcome === 'refused') return outcome
    await afterOthers()
  }
  throw new Error(`There was no definite outcome in ${roundsMax} rounds.`)
}

test('whatever goes wrong, a payment is taken once or not at all, and we know which', async () => {
  const { gateway, set, books } = await givenAGateway({ timeoutMilliseconds })
  let orders = 0
  await fc.assert(fc.asyncProperty(anyScript, fc.constantFrom('card', 'declined'), async (next, source) => {
    orders += 1
    const reference = `order-${orders}`
    const [authorisationKey, captureKey] = [`${reference}:authorise`, `${reference}:capture`]
    const authorise = () => gateway.authorise({ idempotencyKey: authorisationKey, amountMinor: 700, currency: 'USD', source, reference })
    await set({ next })
    const authorised = await callWithRetries(authorise, { ...rules, ask: async () => refuseVoided(await gateway.find(authorisationKey)) })
    const settled = authorised.outcome === 'done'
      ? await untilDefinite(() => gateway.capture({ authorisationKey, amountMinor: 700, idempotencyKey: captureKey }))
      : await untilDefinite(() => gateway.void({ authorisationKey, idempotencyKey: `${reference}:void` }))
    expect(settled.outcome).toBe('done')

    // The very first request turns up again, hours late.
    await set({ next: [] })
    await untilDefinite(authorise)

    const held = (await books()).payments.find(({ key }) => key === authorisationKey)
    const tally = (await books()).references[reference]
    const isPaid = authorised.outcome === 'done'
    expect(held).toMatchObject(isPaid ? { state: 'captured', capturedMinor: 700 } : { state: 'voided', capturedMinor: 0 })
    expect(tally?.authorised ?? 0).toBeLessThanOrEqual(1)
    expect(tally?.captured ?? 0).toBe(isPaid ? 1 : 0)
  }), { numRuns: 40 })
})

test('whatever goes wrong, goods are set aside once or not at all, and we know which', async () => {
  const { warehouse, set, books } = await givenAWarehouse({ timeoutMilliseconds })
  let orders = 0
  await fc.assert(fc.asyncProperty(anyScript, fc.constantFrom('espresso', 'affogato'), async (next, sku) => {
    orders += 1
    const [reference, confirmationKey] = [`order-${orders}`, `order-${orders}:confirm`]
    const confirm = () => warehouse.confirm({ idempotencyKey: confirmationKey, reference, lines: [{ sku, quantity: 1 }] })
    await set({ next, outOfStockSkus: ['affogato'] })
    const confirmed = await callWithRetries(confirm, { ...rules, ask: async () => refuseReleased(await warehouse.find(confirmationKey)) })
    const isConfirmed = confirmed.outcome === 'done'
    if (!isConfirmed) await untilDefinite(() => warehouse.release({ confirmationKey, idempotencyKey: `${reference}:release` }))

    await set({ next: [] })
    await untilDefinite(confirm)

    const { confirmations, references } = await books()
    expect(confirmations.find(({ key }) => key === confirmationKey)).toMatchObject({ state: isConfirmed ? 'confirmed' : 'released' })
    expect(references[reference]?.confirmed ?? 0).toBeLessThanOrEqual(1)
  }), { numRuns: 40 })
})

test('forty orders at once through a network that fails one call in two', async () => {
  // Long enough for all of them on a busy machine: a call that is healthy must come through some time.
  const { gateway, set, books } = await givenAGateway({ timeoutMilliseconds: 2_000, failureRate: 0.5, seed: 42 })
  const keys = Array.from({ length: 40 }, (_, number) => `order-${number}`)
  const outcomes = await Promise.all(keys.map((key) => callWithRetries(
    () => gateway.authorise({ idempotencyKey: key, amountMinor: 300, currency: 'USD', source: 'card', reference: key }),
    { ...rules, ask: async () => refuseVoided(await gateway.find(key)) },
  )))
  const lost = keys.filter((_, index) => outcomes[index]?.outcome !== 'done')
  await Promise.all(lost.map((key) => untilDefinite(() => gateway.void({ authorisationKey: key, idempotencyKey: `${key}:void` }))))

  await set({ failureRate: 0 })
  const { payments, references } = await books()
  expect(payments.filter(({ state }) => state === 'authorised').map(({ key }) => key).sort()).toEqual(keys.filter((key) => !lost.includes(key)).sort())
  expect(payments.filter(({ state }) => state === 'voided').map(({ key }) => key).sort()).toEqual([...lost].sort())
  expect(Object.values(references).filter(({ authorised }) => authorised > 1)).toEqual([])
})
