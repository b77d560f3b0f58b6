import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerWith, nothingHere, refuseWith } from './answers.ts'
import type { Answer } from './answers.ts'
import { createFates, mulberry32 } from './faults.ts'
import type { Fate } from './faults.ts'
import { changeSettings } from './settings.ts'
import type { Settings } from './settings.ts'

/** A call as a simulated system sees it. */
interface Call {
  method: string
  /** The parts between the slashes, decoded. */
  path: readonly string[]
  query: URLSearchParams
  /** At most 255 characters. */
  idempotencyKey: string | undefined
  authorization: string | undefined
  /** Of a request that says it is JSON, or says nothing; undefined when it has none. */
  body: unknown
  /** Of a request that says it is a form. */
  form?: Readonly<Record<string, string>>
}

/** A system without its network: what is done with a call, and what an audit sees. */
export interface Simulated {
  answer(call: Call): Answer
  /** Answers `GET /simulator/{name}` with everything that the system holds. */
  audit: { name: string; list(): unknown }
  /** Forgets the keys of all calls, as providers do after a day: `POST /simulator/forget`. */
  forgetKeys?(): void
  /** Lets its memory go. */
  close(): void
}

export interface Simulator {
  url: string
  /** Closes every connection, also those that wait for a late answer, and the memory. May be called twice. */
  stop(): Promise<void>
}

/** Serves `simulated` on 127.0.0.1 with a bad network in front of it: `seed` and `settings` say how bad. Port 0 is any free one. */
export async function serve(simulated: Simulated, { port, seed, settings }: { port: number; seed: number; settings: Settings }): Promise<Simulator> {
  const nextFate = createFates(seed)
  const jitter = mulberry32(seed ^ 0x5bd1e995) // Another sequence than the fates', so that a delay does not change what fails.
  const fateCounts: Record<Fate, number> = { ok: 0, unavailable: 0, lostRequest: 0, lostAnswer: 0, late: 0 }
  const waiting = new Set<NodeJS.Timeout>()

  function after(milliseconds: number, act: () => void) {
    if (milliseconds === 0) return act()
    const timer = setTimeout(() => {
      waiting.delete(timer)
      act()
    }, milliseconds)
    waiting.add(timer)
  }

  function answerOverBadNetwork(call: Call, response: ServerResponse) {
    const fate = nextFate(settings)
    fateCounts[fate] += 1
    const delayMs = settings.delayMs === 0 ? 0 : settings.delayMs * (0.5 + jitter())
    if (fate === 'unavailable') return after(delayMs, () => send(response, refuseWith(unavailable)))
    if (fate === 'lostRequest') return after(delayMs, () => response.destroy())
    const answer = answerOrFail(call)
    if (fate === 'lostAnswer') return after(delayMs, () => response.destroy())
    after(fate === 'late' ? delayMs + settings.lateMs : delayMs, () => send(response, answer))
  }

  function answerOrFail(call: Call): Answer {
    try {
      return simulated.answer(call)
    } catch (error) {
      // A full disk or a bug: told on stderr, and outside only that it went wrong. The caller will ask what became of it.
      process.emitWarning(error instanceof Error ? error : String(error))
      return refuseWith({ status: 500, code: 'internal', detail: 'Something went wrong.' })
    }
  }

  /** The door for demos and tests. It never fails and knows no delay. */
  function answerAtTheControlDoor(call: Call): Answer {
    const [, name] = call.path
    if (call.method === 'GET' && name === simulated.audit.name) return answerWith(simulated.audit.list())
    if (call.method === 'POST' && name === 'forget' && simulated.forgetKeys) {
      simulated.forgetKeys()
      return answerWith({})
    }
    if (call.path.length > 1) return nothingHere
    if (call.method === 'GET') return answerWith({ ...settings, seed, calls: fateCounts })
    if (call.method === 'PUT') return changeSettings(settings, call.body)
    return refuseWith({ status: 405, code: 'methodNotAllowed', detail: 'This address takes GET and PUT.' })
  }

  const server = createServer({ keepAliveTimeout: keepAliveMs }, (request, response) => {
    read(request, (call) => {
      if ('status' in call) send(response, call)
      else if (call.path[0] === 'simulator') send(response, answerAtTheControlDoor(call))
      else answerOverBadNetwork(call, response)
    })
  })
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    simulated.close()
    throw error
  }
  const stopped = once(server, 'close').then(() => simulated.close())
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // It listens on TCP, so this is no pipe's name.
    stop: () => {
      for (const timer of waiting) clearTimeout(timer)
      server.close()
      server.closeAllConnections()
      return stopped
    },
  }
}

/** Longer than clients keep a connection, so that it is not closed under a call that is just being sent. */
const keepAliveMs = 65_000

const bodyBytesMax = 65_536
const keyCharactersMax = 255

const unavailable = { status: 503, code: 'unavailable', detail: 'Not now, and nothing was done.' } as const
const notUnderstood = refuseWith({ status: 400, code: 'badRequest', detail: 'The request can\'t be understood.' })
const tooLarge = refuseWith({ status: 413, code: 'tooLarge', detail: `A request has at most ${bodyBytesMax} bytes.` })

/** Gives the call once it is complete, or the answer to a request that is none. */
function read(request: IncomingMessage, give: (call: Call | Answer) => void) {
  const chunks: Buffer[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= bodyBytesMax) chunks.push(chunk)
  })
  request.on('end', () => {
    give(size > bodyBytesMax ? tooLarge : parse(request, size === 0 ? '' : Buffer.concat(chunks).toString()))
  })
}

function parse({ method = '', url = '/', headers }: IncomingMessage, text: string): Call | Answer {
  const key = headers['idempotency-key']
  const isForm = headers['content-type']?.split(';')[0] === 'application/x-www-form-urlencoded'
  const [path = '', query] = url.slice(1).split('?', 2)
  try {
    return {
      method,
      path: path.split('/').map((part) => part.includes('%') ? decodeURIComponent(part) : part),
      query: new URLSearchParams(query),
      idempotencyKey: typeof key === 'string' && key.length > 0 && key.length <= keyCharactersMax ? key : undefined,
      authorization: headers.authorization,
      body: text === '' || isForm ? undefined : JSON.parse(text),
      ...(isForm && { form: Object.fromEntries(new URLSearchParams(text)) }),
    }
  } catch {
    // Neither a path that can't be decoded nor a body that is no JSON can be helped here.
    return notUnderstood
  }
}

function send(response: ServerResponse, { status, body }: Answer) {
  // Who called may have given up in the meantime.
  if (response.destroyed) return
  response.writeHead(status, {
    'content-type': status < 400 ? 'application/json' : 'application/problem+json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}
