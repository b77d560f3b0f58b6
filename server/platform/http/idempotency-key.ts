import type { FastifyRequest } from 'fastify'
import type { PlatformConfig } from '../settings/platform-settings.ts'
import { refuse } from '../refusal.ts'
import { deviceMark } from './device.ts'

const header = 'idempotency-key'
const charactersMax = 255
/** Guests without a device share one scope, so their keys have to be hard to guess. A UUID has 36 characters, 16 random bytes in base64 22. */
const unguessableCharactersMin = 20

/**
 * The key of a request and whose it is: a person's, or that of the device a guest asks from. Undefined for a request without a key.
 * @throws invalidInput when the key can't be used
 */
export function keyOfRequest(request: FastifyRequest, config: PlatformConfig, operation: string): { scope: string; key: string } | undefined {
  const key = request.headers[header]
  if (key === undefined) return undefined
  if (typeof key !== 'string' || key.length < 1 || key.length > charactersMax) throw badKey(`A key has 1 to ${charactersMax} characters.`)
  const device = request.caller ? undefined : deviceMark(request, config)
  if (!request.caller && device === undefined && key.length < unguessableCharactersMin) {
    throw badKey(`This key is easy to guess. Send one with at least ${unguessableCharactersMin} random characters, such as a UUID, or send Parlour-Device as well.`)
  }
  return { scope: `${request.caller?.personId ?? (device === undefined ? 'guest' : `device ${device}`)} ${operation}`, key }
}

function badKey(detail: string) {
  return refuse('invalidInput', { errors: [{ pointer: `/headers/${header}`, detail }] })
}
