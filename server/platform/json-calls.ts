import type { IncomingHttpHeaders } from 'node:http'
import { Pool } from 'undici'
import type { Dispatcher } from 'undici'
import type { CallOutcome } from './calls.ts'

interface JsonCall {
  method: 'GET' | 'POST'
  /** From the root, already encoded. */
  path: string
  idempotencyKey?: string
  body?: unknown
}

type Read<Value> = (json: unknown, headers: IncomingHttpHeaders) => Value | undefined

/** What an answer means that has another status than 2xx. */
type Explain = (status: number, json: unknown) => Exclude<CallOutcome<never>, { outcome: 'done' }>

/** Calls one system that answers JSON over HTTP, and says of each call what became of it. */
export interface JsonCaller {
  /** `read` gives back the narrow value, or undefined when the answer is not what it should be: then the outcome is unknown. */
  call<Value>(call: JsonCall, read: Read<Value>): Promise<CallOutcome<Value>>
  /** Waits for the calls under way, then lets the connections go. */
  close(): Promise<void>
}

export interface JsonCallerOptions {
  /** Scheme, host and port of the system. */
  url: string
  /** From handing the call over to the last byte of its answer; 2 s unless told. */
  timeoutMilliseconds?: number
  /** Open at most, one call at a time on each; 160 unless told, which is as many as a worker has orders under way with the usual settings. */
  connections?: number
  /** Sent with every call, such as who is calling. */
  headers?: Readonly<Record<string, string>>
  /** How a body is written; as JSON unless told. */
  encoding?: Encoding
  /** Problems as of RFC 9457, unless told. */
  explain?: Explain
}

/** How a body goes over the wire. */
interface Encoding {
  contentType: string
  write(body: unknown): string
}

const jsonEncoding: Encoding = { contentType: 'application/json', write: JSON.stringify }

/** Connections are opened when calls need them and kept alive between calls. */
export function openJsonCaller(options: JsonCallerOptions): JsonCaller {
  const { url, timeoutMilliseconds = 2_000, connections = 160, encoding = jsonEncoding, explain = explainProblem } = options
  const always = ['accept', 'application/json', ...Object.entries(options.headers ?? {}).flat()]
  // The time-out is ours alone: undici's own runs on a coarse clock, begins only once a call is sent, and does not say whether it was.
  const pool = new Pool(new URL(url).origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0, maxResponseSize: answerBytesMax })
  return {
    call: ({ method, path, idempotencyKey, body }, read) => new Promise((resolve) => {
      const headers = [...always]
      if (idempotencyKey !== undefined) headers.push('idempotency-key', idempotencyKey)
      if (body !== undefined) headers.push('content-type', encoding.contentType)
      pool.dispatch(
        { method, path, headers, body: body === undefined ? null : encoding.write(body) },
        new Exchange((outcome) => resolve(settle(outcome, read, explain)), timeoutMilliseconds),
      )
    }),
    close: () => pool.close(),
  }
}

/** An answer is a small object; more than this is not one. */
const answerBytesMax = 1_048_576

/** An HTTP answer, or why there is none. */
type Ending = { status: number; headers: IncomingHttpHeaders; text: string } | { outcome: 'failed' | 'unknown'; reason: string }

/**
 * One request and its answer. It speaks undici's handler interface rather than `request`, which makes a stream, a signal
 * and a body mixin for every call — and which does not tell whether a failing request had been sent.
 */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #end: (ending: Ending) => void
  readonly #timer: NodeJS.Timeout
  #controller: Dispatcher.DispatchController | undefined
  #ended = false
  #status = 0
  #headers: IncomingHttpHeaders = {}
  #chunks: Buffer[] = []

  constructor(end: (ending: Ending) => void, timeoutMilliseconds: number) {
    this.#end = end
    this.#timer = setTimeout(() => {
      this.#finishWithout(`No answer came within ${timeoutMilliseconds} ms.`)
      this.#controller?.abort(new Error('The call took too long.'))
    }, timeoutMilliseconds)
  }

  /** undici calls this right before it writes the request: from here on the other system may have it. */
  onRequestStart(controller: Dispatcher.DispatchController) {
    // Its time ran out while it waited for a connection: the caller has been told that it was not sent, so it must not be.
    if (this.#ended) controller.abort(new Error('The call waited too long.'))
    else this.#controller = controller
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders) {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer) {
    this.#chunks.push(chunk)
  }

  onResponseEnd() {
    this.#finish({ status: this.#status, headers: this.#headers, text: Buffer.concat(this.#chunks).toString() })
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error) {
    this.#finishWithout(`${error.message || error.name}.`)
  }

  #finishWithout(reason: string) {
    this.#finish({ outcome: this.#controller ? 'unknown' : 'failed', reason })
  }

  #finish(ending: Ending) {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#timer)
    this.#end(ending)
  }
}

function settle<Value>(ending: Ending, read: Read<Value>, explain: Explain): CallOutcome<Value> {
  if (!('status' in ending)) return ending
  const { status, headers, text } = ending
  if (status < 200 || status >= 300) return explain(status, parsed(text))
  const value = read(parsed(text), headers)
  return value === undefined ? { outcome: 'unknown', reason: `The answer with status ${status} can't be understood.` } : { outcome: 'done', value }
}

function explainProblem(status: number, json: unknown): ReturnType<Explain> {
  const problem = readProblem(json)
  const reason = problem.detail ?? `The answer has status ${status}.`
  if (notDone.has(status)) return { outcome: 'failed', reason }
  if (status < 400 || status >= 500) return { outcome: 'unknown', reason }
  return { outcome: 'refused', code: problem.code ?? `status${status}`, reason, ...(problem.subjects && { subjects: problem.subjects }) }
}

/** Too busy or not ready: these statuses say that the request was not taken up. Every other 5xx may have come after the deed. */
const notDone: ReadonlySet<number> = new Set([408, 425, 429, 503])

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's page, or half an answer. What it means follows from the status alone.
    return undefined
  }
}

/** The members of an RFC 9457 problem that we use; what is missing or of another kind is left out. */
function readProblem(json: unknown): { code?: string; detail?: string; subjects?: readonly string[] } {
  if (typeof json !== 'object' || json === null) return {}
  const { code, detail, subjects } = json as Record<string, unknown> // An object, and every member is looked at below.
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof detail === 'string' && { detail }),
    ...(Array.isArray(subjects) && subjects.every((subject) => typeof subject === 'string') && { subjects }),
  }
}
