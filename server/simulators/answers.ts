/** An HTTP answer of a simulator, ready to be sent. */
export interface Answer {
  status: number
  /** JSON. */
  body: string
}

/** A no, in the words of RFC 9457 with our `code`; `subjects` names what it concerns. */
export interface Refusal {
  status: 400 | 402 | 404 | 405 | 409 | 413 | 422 | 500 | 503
  code: string
  detail: string
  subjects?: readonly string[]
}

export function answerWith(value: unknown): Answer {
  return { status: 200, body: JSON.stringify(value) }
}

export function refuseWith(refusal: Refusal): Answer {
  return { status: refusal.status, body: JSON.stringify({ type: 'about:blank', ...refusal }) }
}

/** What a schema has against a body, as a sentence. */
export function wordsOf(error: { instancePath: string; message: string } | undefined): string {
  return `${error?.instancePath || 'The body'} ${error?.message ?? 'is not right'}.`
}

export function refuseBody(error: { instancePath: string; message: string } | undefined): Answer {
  return refuseWith({ status: 400, code: 'badRequest', detail: wordsOf(error) })
}

export const nothingHere = refuseWith({ status: 404, code: 'notFound', detail: 'There is nothing at this address.' })
