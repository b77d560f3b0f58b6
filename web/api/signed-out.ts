import { deviceSecret } from './device.ts'
import { readProblem } from './problem.ts'
import { noteAnswer } from './trouble.ts'

const listeners = new Set<() => void>()

/** Calls back when an answer says that the session has ended. Gives what stops that. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * `fetch` as this device. When the session has ended, the answer takes its cookie away; a question that changes nothing is then asked again
 * as a guest, so that public pages and streams go on. Everything else is refused, since it must not be done as somebody else.
 */
export async function fetchHere(request: Request): Promise<Response> {
  request.headers.set('Parlour-Device', deviceSecret())
  const asGuest = isQuestion(request) ? request.clone() : undefined
  const response = await fetch(request)
  noteAnswer(response)
  if (response.status !== 401 || (await readProblem(response.clone())).code !== 'signedOut') return response
  for (const listener of listeners) listener()
  return asGuest ? fetch(asGuest) : response
}

/** A quote is asked for with a body, and changes nothing either. */
function isQuestion({ method, url }: Request): boolean {
  return method === 'GET' || (method === 'POST' && url.endsWith('/quotes'))
}
