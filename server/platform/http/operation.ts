import type { FastifyRequest } from 'fastify'
import type { Static, TObject, TSchema } from 'typebox'
import type { Caller, Capability, Subject } from '../authorisation/index.ts'
import type { Db } from '../database/index.ts'
import type { World } from '../world.ts'
import type { EventStream } from './event-stream.ts'
import type { RateClass } from './rate-rules.ts'

/** How a request finds the thing it is about; null when there is no such thing (the caller is told 404). */
export type FindSubject<Needs extends World = World> = (request: FastifyRequest, context: Needs) => Promise<Subject | null>

/** What the audit trail keeps of an act beyond what its request says: see server/audit. */
export type AuditNote = {
  /** The thing, when neither the path nor the answer names it. */
  subjectId?: string
  /** What people call the thing, when the answer doesn't say: the name of what is gone. Never a person's. */
  label?: string
  /** What became different. Never a secret, and of people only ids. */
  changes?: Record<string, { from?: unknown; to?: unknown }>
}

/**
 * `json` is a body that is JSON text already and goes out as it is; so does a `body` that is a Buffer, whatever its headers say it is.
 * `audit` is for the trail alone and is never sent.
 */
export type Answer = { status: number; body?: unknown; json?: string; headers?: Record<string, string>; audit?: AuditNote }

type StaticOr<Schema, Otherwise> = Schema extends TSchema ? Static<Schema> : Otherwise

export type Request<Needs extends World, Params, Query, Body> = {
  params: StaticOr<Params, Record<string, never>>
  query: StaticOr<Query, Record<string, never>>
  body: StaticOr<Body, undefined>
  /** The signed-in person, or null for a guest. */
  caller: Caller | null
  /** The thing found by `at`; present whenever the operation has one. */
  subject: Subject
  /** The pool for reads; the transaction of this request when `effect` is 'transaction'. */
  db: Db
  context: Needs
  headers: FastifyRequest['headers']
  raw: FastifyRequest
}

/**
 * One endpoint: its contract and what it does. From this come validation, the serialiser, static types, the OpenAPI
 * file, the web client, and who may call it. `Needs` is what it wants of its context: the world, and what its module needs of others.
 */
export type Operation<Needs extends World = World, Params = unknown, Query = unknown, Body = unknown> = {
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** OpenAPI spelling: `/api/orders/{id}` */
  path: string
  summary: string
  tag: string
  /** What its caller must be able to do towards the subject that `at` finds; the table of capabilities says who is. Nobody else may call it. */
  may: Capability
  /** Never looks at who calls (`caller` is null), so nobody is identified: for hot reads that everyone may make. */
  anonymous?: true
  /** Its answers are kept nowhere, although everyone gets the same. What depends on who asks is never kept. */
  neverKept?: true
  at?: FindSubject<Needs>
  params?: Params
  query?: Query
  body?: Body
  /** What it counts as when requests are limited; by its effect, unless told. */
  rate?: RateClass
  /** The largest body, in bytes, when it isn't the usual 64 KiB. */
  bodyBytesMax?: number
  /**
   * The version of the thing in `If-Match`, as its ETag has it.
   * - 'demanded': without it the answer is 428, with an old one 412
   * - 'honoured': only an old one is refused
   */
  ifMatch?: 'demanded' | 'honoured'
  /** Its answers carry the ETag that `If-Match` takes. */
  versioned?: true
  /**
   * - 'none': reads only (every GET)
   * - 'transaction': `handle` runs in one transaction, with the Idempotency-Key of a POST claimed and answered in it
   * - 'own': the operation keeps both promises itself (placing orders in batches)
   */
  effect: 'none' | 'transaction' | 'own'
  /** It erases the account of its caller, who is held for every other transaction. */
  erasesCaller?: true
  /** What is asked before the transaction begins and holds whatever becomes of it: a proof that takes long, and is counted. For 'transaction' alone. */
  beforehand?: (request: Request<Needs, Params, Query, Body>) => Promise<void>
} & (
  | { stream?: false; answers: Record<number, TSchema>; handle: (request: Request<Needs, Params, Query, Body>) => Promise<Answer> }
  /** A server-sent event stream; `handle` returns when the stream is set up. */
  | {
    stream: true
    /** What it sends, by the name of the event. */
    events: Record<string, StreamedEvent>
    /** Whether it goes on after the `Last-Event-ID` of a client that connects again. */
    resumes?: true
    handle: (request: Request<Needs, Params, Query, Body> & { stream: EventStream }) => Promise<void>
  }
)

/** When an event is sent, in a sentence, and the data that comes with it. */
export type StreamedEvent = { means: string; data: TSchema }

/** Any operation, to read what it declares. */
export type AnyOperation = Operation<never>

/**
 * Declares an operation, with the types of params, query and body taken from their schemas, and of its context from what `at` needs.
 * A module whose operations need more makes a declaring function of its own with `operationOf`.
 */
export function operation<
  Needs extends World = World,
  const Params extends TObject | undefined = undefined,
  const Query extends TObject | undefined = undefined,
  const Body extends TSchema | undefined = undefined,
>(declared: Operation<Needs, Params, Query, Body>): Operation<Needs> {
  // Safe: the mount validates params, query and body against these very schemas before it calls `handle`.
  return declared as unknown as Operation<Needs>
}

/** Makes the function by which a module declares operations that need more than the world. */
export function operationOf<Needs extends World>() {
  return function declare<
    const Params extends TObject | undefined = undefined,
    const Query extends TObject | undefined = undefined,
    const Body extends TSchema | undefined = undefined,
  >(declared: Operation<Needs, Params, Query, Body>): Operation<Needs> {
    return operation(declared)
  }
}
