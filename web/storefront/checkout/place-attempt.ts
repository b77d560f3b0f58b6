import type { PlaceOrderBody } from '../../api/shapes.ts'
import { asRecord } from '../../ground/device/readers.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { personal } from '../../ground/device/personal.ts'
import type { Stored } from '../../ground/device/stored.ts'

/**
 * One wish to order, from the tap until its outcome is known. It is sent as often as needed under one key, also after a reload, so
 * that a double tap or a lost answer never orders twice.
 */
export type Attempt = { key: string; body: PlaceOrderBody; startedAt: number }

export function attemptAt(slug: string): Stored<Attempt | null> {
  return personal(`attempt:${slug}`, readAttempt)
}

export function newAttempt(body: PlaceOrderBody): Attempt {
  return { key: newKey(), body, startedAt: Date.now() }
}

/** The server remembers a key for a day; an attempt that is older can't be told from a new order any more. */
const rememberedMs = 24 * 3_600_000

function readAttempt(raw: unknown): Attempt | null {
  const { key, body, startedAt } = asRecord(raw)
  if (typeof key !== 'string' || typeof startedAt !== 'number' || Date.now() - startedAt > rememberedMs) return null
  const { locationId, lines } = asRecord(body)
  // Safe enough: it was written by this module, and the server checks every part of it again.
  return typeof locationId === 'string' && Array.isArray(lines) ? { key, startedAt, body: body as PlaceOrderBody } : null
}

/** How long after the tap we still take it for granted that the order is wanted; later we ask. */
export const freshMs = 5 * 60_000
