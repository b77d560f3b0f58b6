import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { PlatformConfig } from '../settings/platform-settings.ts'
import { createKeyedHash } from '../keyed-hash.ts'

const shape = /^[\w-]{16,128}$/

/** The headers of every operation that may change something. */
export const writeHeaders = Type.Object({
  'Parlour-Device': Type.Optional(Type.String({
    pattern: shape.source,
    description: 'A secret that a device makes for itself, once, and keeps: 16 to 128 letters, digits, `-` and `_`, at random. '
      + 'A guest’s idempotency keys are good on this device alone, and a guest’s requests are counted by it.',
  })),
})

/**
 * What stands for the device that a guest asks from: a keyed hash of the secret in its header, so that nothing we keep leads back to
 * the secret. Undefined when the header is missing or unusable.
 */
export function deviceMark({ headers }: Pick<FastifyRequest, 'headers'>, { secret }: Pick<PlatformConfig, 'secret'>): string | undefined {
  const device = headers['parlour-device']
  return typeof device === 'string' && shape.test(device) ? createKeyedHash(secret)('device', device) : undefined
}
