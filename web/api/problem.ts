/**
 * What the API said no to, or why it could not be asked. `code` is one of the server's refusals, `unreachable` (no answer came: the request may
 * or may not have arrived) or `unexpected` (an answer nobody can read). Further facts of a refusal, such as `{ left: 3 }`, stand in `facts`.
 */
export class Problem extends Error {
  readonly code: string
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: string, status: number, sentence: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(sentence)
    this.name = 'Problem'
    this.code = code
    this.status = status
    this.facts = facts
  }

  /** Whether the same request may succeed later: the network, the server or the pace was at fault, not what was asked. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

export const unreachable = () => new Problem('unreachable', 0, 'We could not reach Parlour. Check your connection and try again.')

/** Whatever was thrown, as a problem. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem('unexpected', 500, 'Something went wrong. Please try again.')
}

/** Reads an answer that is not a good one: RFC 9457 from Parlour, `{ code, message }` from its accounts, anything from what stands between. */
export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  const facts = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const code = typeof facts.code === 'string' ? facts.code : 'unexpected'
  const sentence = [facts.detail, facts.message].find((words) => typeof words === 'string')
  return new Problem(code, response.status, sentence ?? 'Something went wrong on our side. Please try again in a moment.', facts)
}
