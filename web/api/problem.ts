/**
 * What the API said no to, or why it could not be asked. `code` is one of the server's refusals, `unreachable` (no answer came: the request may
 * or may not have arrived) or `unexpected` (an answer nobody can read). Further facts of a refusal, such as `{ left: 3 }`, stand in `facts`.
 */
export class Problem extends Error {
  readonly code: string
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  readonly facts: Readonly<Record<string, unknown>>
  /** How many seconds to let pass before asking again, where the server says so. */
  readonly waitSeconds: number | undefined

  constructor(code: string, status: number, sentence: string, facts: Readonly<Record<string, unknown>> = {}, waitSeconds?: number) {
    super(sentence)
    this.name = 'Problem'
    this.code = code
    this.status = status
    this.facts = facts
    this.waitSeconds = waitSeconds
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
  const retryAfter = response.headers.get('retry-after') ?? ''
  const waitSeconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined
  return new Problem(code, response.status, sentence ?? wordsFor(response.status, waitSeconds), facts, waitSeconds)
}

/** For an answer without words, from something that stands between Parlour and the page. */
function wordsFor(status: number, waitSeconds: number | undefined): string {
  if (status !== 429) return 'Something went wrong on our side. Please try again in a moment.'
  const wait = waitSeconds === undefined ? 'a moment' : waitSeconds === 1 ? 'a second' : `${waitSeconds} seconds`
  return `That was a little too fast. Please wait ${wait} and try again.`
}
