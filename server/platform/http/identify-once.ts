import type { FastifyRequest } from 'fastify'
import type { Caller } from '../authorisation/index.ts'
import type { IdentifyCaller } from './mount.ts'

/** Asks once per request who it comes from, however many want to know; whoever asks later gets the same answer, or the same error. */
export function identifyOnce(identify: IdentifyCaller): IdentifyCaller {
  const asked = new WeakMap<FastifyRequest, Promise<Caller | null>>()
  return (request) => {
    const known = asked.get(request)
    if (known) return known
    const answer = identify(request)
    asked.set(request, answer)
    return answer
  }
}
