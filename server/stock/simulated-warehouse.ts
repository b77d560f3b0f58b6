import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { openJsonCaller } from '../platform/json-calls.ts'
import type { JsonCallerOptions } from '../platform/json-calls.ts'
import { refuseReleased } from './warehouse.ts'
import type { Confirmation, Warehouse } from './warehouse.ts'

/** The simulated warehouse. `close` waits for the calls under way. */
export function openSimulatedWarehouse(options: JsonCallerOptions): Warehouse & { close(): Promise<void> } {
  const caller = openJsonCaller(options)
  const post = (path: string, idempotencyKey: string, body: unknown) => caller.call({ method: 'POST', path, idempotencyKey, body }, readConfirmation)
  return {
    confirm: async ({ idempotencyKey, reference, lines }) =>
      refuseReleased(await post('/confirmations', idempotencyKey, { reference, lines })),
    find: (idempotencyKey) =>
      caller.call({ method: 'GET', path: `/operations/${encodeURIComponent(idempotencyKey)}` }, (json) => json === null ? null : readConfirmation(json)),
    release: ({ confirmationKey, idempotencyKey }) => post(`/confirmations/${encodeURIComponent(confirmationKey)}/release`, idempotencyKey, {}),
    close: () => caller.close(),
  }
}

const confirmation = Compile(Type.Object({
  id: Type.String(),
  state: Type.Enum(['confirmed', 'released']),
  lines: Type.Array(Type.Object({ sku: Type.String(), quantity: Type.Integer({ minimum: 1 }) })),
}))

function readConfirmation(json: unknown): Confirmation | undefined {
  return confirmation.Check(json) ? json : undefined
}
