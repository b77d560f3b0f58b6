import type { CallOutcome } from '../platform/calls.ts'

interface WarehouseLine {
  sku: string
  quantity: number
}

/** Goods that a warehouse has set aside, as it stands there. */
export interface Confirmation {
  id: string
  state: 'confirmed' | 'released'
  /** Empty when it was released before the warehouse ever heard of it. */
  lines: readonly WarehouseLine[]
}

interface ConfirmRequest {
  /** Names the confirmation from then on: 1 to 255 visible ASCII characters. */
  idempotencyKey: string
  /** Ours, shown by the warehouse: which order this is for. */
  reference: string
  lines: readonly WarehouseLine[]
}

interface ReleaseRequest {
  /** The idempotency key that the confirmation was made with. */
  confirmationKey: string
  idempotencyKey: string
}

/**
 * Who has the goods. Every operation may be repeated with its idempotency key: it happens once and is answered the same.
 * A definite refusal is remembered with its key as well, so another attempt needs another key.
 *
 * Refusal codes: outOfStock (`subjects` are the SKUs), alreadyReleased, idempotencyKeyReused, badRequest.
 */
export interface Warehouse {
  /** Sets all lines aside, or none. Refused with alreadyReleased when the confirmation was released in the meantime. */
  confirm(request: ConfirmRequest): Promise<CallOutcome<Confirmation>>
  /**
   * What became of the operation with this key, a confirmation or a release: the confirmation it acted on as it stands now, its
   * refusal, or null when the warehouse never got it. To ask about a confirmation before repeating it, wrap the answer in `refuseReleased`.
   */
  find(idempotencyKey: string): Promise<CallOutcome<Confirmation | null>>
  /**
   * Lets the goods go. Also when nobody knows whether the confirmation arrived: one that was never there is remembered as released,
   * and when it arrives late it takes no goods. Releasing twice is fine.
   */
  release(request: ReleaseRequest): Promise<CallOutcome<Confirmation>>
}

/** A released confirmation holds no goods: for who wants to know whether it stands, it is a refusal and not something done. */
export function refuseReleased<Found extends Confirmation | null>(outcome: CallOutcome<Found>): CallOutcome<Found> {
  if (outcome.outcome !== 'done' || outcome.value?.state !== 'released') return outcome
  return { outcome: 'refused', code: 'alreadyReleased', reason: 'The goods were released.' }
}
