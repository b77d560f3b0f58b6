import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { openJsonCaller } from '../platform/json-calls.ts'
import type { JsonCallerOptions } from '../platform/json-calls.ts'
import { refuseVoided } from './gateway.ts'
import type { Authorisation, PaymentGateway } from './gateway.ts'

/** The simulated payment gateway as a provider. `close` waits for the calls under way. */
export function openSimulatedGateway(options: JsonCallerOptions): PaymentGateway & { close(): Promise<void> } {
  const caller = openJsonCaller(options)
  const post = (path: string, idempotencyKey: string, body: unknown) => caller.call({ method: 'POST', path, idempotencyKey, body }, readAuthorisation)
  const on = (authorisationKey: string) => `/authorisations/${encodeURIComponent(authorisationKey)}`
  const find = (idempotencyKey: string) =>
    caller.call({ method: 'GET', path: `/operations/${encodeURIComponent(idempotencyKey)}` }, (json) => json === null ? null : readAuthorisation(json))
  return {
    authorise: async ({ idempotencyKey, amountMinor, currency, source, reference }) =>
      refuseVoided(await post('/authorisations', idempotencyKey, { amountMinor, currency, source, reference })),
    find,
    void: ({ authorisationKey, idempotencyKey }) => post(`${on(authorisationKey)}/void`, idempotencyKey, {}),
    capture: ({ authorisationKey, amountMinor, idempotencyKey }) => post(`${on(authorisationKey)}/capture`, idempotencyKey, { amountMinor }),
    async refund({ authorisationKey, amountMinor, idempotencyKey, isRepeated = false }) {
      // A key is forgotten in the end, so what may have been done is asked for first.
      const before = isRepeated ? await find(idempotencyKey) : { outcome: 'done' as const, value: null }
      if (before.outcome !== 'done') return before
      if (before.value !== null) return { outcome: 'done', value: before.value }
      return post(`${on(authorisationKey)}/refund`, idempotencyKey, { amountMinor })
    },
    close: () => caller.close(),
  }
}

const amount = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

const authorisation = Compile(Type.Object({
  id: Type.String(),
  state: Type.Enum(['authorised', 'captured', 'partiallyRefunded', 'refunded', 'voided']),
  amountMinor: amount,
  capturedMinor: amount,
  refundedMinor: amount,
  currency: Type.String(),
}))

function readAuthorisation(json: unknown): Authorisation | undefined {
  return authorisation.Check(json) ? json : undefined
}
