import type { FastifyRequest } from 'fastify'
import type { Caller } from '../authorisation/index.ts'
import { Refusal } from '../refusal.ts'

/** How a request says who it comes from; given by the identity module, since the platform knows no accounts. */
export type IdentifyCaller = (request: FastifyRequest) => Promise<Caller | null>

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

/** For where it makes no difference whether somebody never was signed in or no longer is. */
export async function orNobody(asked: Promise<Caller | null>): Promise<Caller | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal && error.code === 'signedOut') return null
    throw error
  }
}
