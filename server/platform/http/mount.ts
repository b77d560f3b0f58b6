import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refuse } from '../../refusals.ts'
import type { Context } from '../../context.ts'
import { decide } from '../authorisation/index.ts'
import type { Caller, Subject } from '../authorisation/index.ts'
import { answerOnce, requestHash } from '../idempotency.ts'
import { inTransaction } from '../transaction.ts'
import { openEventStream } from './event-stream.ts'
import type { Answer, Operation, Request } from './operation.ts'

/** How a request says who it comes from; given by the identity module, since the platform knows no accounts. */
export type IdentifyCaller = (request: FastifyRequest) => Promise<Caller | null>

const problemSchema = Type.Object({
  type: Type.String(), title: Type.String(), status: Type.Integer(), code: Type.String(), detail: Type.String(),
  errors: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() }))),
}, { $id: 'Problem', title: 'Problem', additionalProperties: true })

/**
 * Bodies are taken literally; only what arrives as text (path, query, headers) is turned into numbers and booleans.
 * Unknown fields are refused, not dropped.
 */
function validators() {
  const common = { allErrors: true, useDefaults: true, removeAdditional: false, strict: false } as const
  const literal = new Ajv(common)
  const textual = new Ajv({ ...common, coerceTypes: 'array' })
  for (const ajv of [literal, textual]) {
    addFormats.default(ajv)
    // Theirs also takes `urn:uuid:…`, which PostgreSQL does not.
    ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  }
  return { literal, textual }
}

/** Mounts operations on Fastify: contract, permission, idempotency and transaction come from the declaration alone. */
export function mount(app: FastifyInstance, context: Context, operations: readonly Operation[], identify: IdentifyCaller): void {
  const { literal, textual } = validators()
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? literal : textual).compile(schema as object))
  app.addSchema(problemSchema)
  app.decorateRequest('caller', null)
  for (const operation of operations) mountOne(app, context, operation, identify)
}

function mountOne(app: FastifyInstance, context: Context, operation: Operation, identify: IdentifyCaller): void {
  if (operation.anonymous && !operation.callers.includes('everyone')) throw new Error(`${operation.name} asks nobody who they are, so everyone must be allowed.`)
  const closed = (schema: unknown) => schema === undefined ? undefined : { additionalProperties: false, ...(schema as object) }
  const schema: Record<string, unknown> = {
    operationId: operation.name, summary: operation.summary, tags: [operation.tag],
    'x-callers': operation.callers,
    response: { ...(operation.stream ? {} : operation.answers), '4xx': { $ref: 'Problem#' } },
  }
  if (operation.params) schema.params = closed(operation.params)
  schema.querystring = closed(operation.query ?? Type.Object({}))
  if (operation.body) schema.body = closed(operation.body)

  app.route({
    method: operation.method,
    url: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    schema,
    bodyLimit: operation.bodyBytesMax ?? 64 * 1024,
    // A stream never ends by itself, so there is no answer whose length a HEAD could tell.
    exposeHeadRoute: !operation.stream,
    config: { operation },
    // Permission comes before validation: a stranger learns nothing about what a good request would be.
    ...(operation.anonymous && !operation.at ? {} : {
      preValidation: async (request: FastifyRequest) => { await permit(request, context, operation, identify) },
    }),
    handler: (request, reply) => run(request, reply, context, operation),
  })
}

declare module 'fastify' {
  interface FastifyRequest { caller: Caller | null; subject?: Subject }
  interface FastifyContextConfig { operation?: Operation }
}

async function permit(request: FastifyRequest, context: Context, operation: Operation, identify: IdentifyCaller): Promise<void> {
  if (!operation.anonymous) request.caller = await identify(request)
  const subject = operation.at ? await operation.at(request, context) : null
  if (operation.at && !subject) {
    // A thing that isn't there answers like one the caller may not know of.
    throw refuse(request.caller || operation.callers.includes('everyone') || operation.callers.includes('holder') ? 'notFound' : 'notSignedIn')
  }
  const verdict = decide(operation.callers, request.caller, subject)
  if (verdict !== 'allowed') throw refuse(verdict)
  if (subject) request.subject = subject
}

async function run(request: FastifyRequest, reply: FastifyReply, context: Context, operation: Operation): Promise<unknown> {
  // Safe: validated against the operation's own schemas, and `subject` was set by `permit` when there is an `at`.
  const asked = {
    params: request.params, query: request.query, body: request.body, caller: request.caller,
    subject: request.subject, db: context.database.kysely, context, headers: request.headers, raw: request,
  } as unknown as Request<unknown, unknown, unknown>

  if (operation.stream) return operation.handle({ ...asked, stream: openEventStream(request, reply) })
  if (operation.effect !== 'transaction') return answer(reply, await operation.handle(asked))

  const key = operation.method === 'POST' ? idempotencyKey(request) : undefined
  const { answered, body } = await inTransaction(context, async (db) => {
    if (key === undefined) {
      const answered = await operation.handle({ ...asked, db })
      return { answered, body: undefined }
    }
    const scope = `${request.caller?.personId ?? 'guest'} ${operation.name}`
    return answerOnce(db, { scope, key, requestHash: requestHash(request.url, request.body), now: context.clock.now() }, async () => {
      const answered = await operation.handle({ ...asked, db })
      return { answered, body: answered.body === undefined ? '' : serialised(reply, answered) }
    })
  })
  if (body === undefined) return answer(reply, answered)
  return send(reply, answered, body)
}

/** @throws invalidInput when the header is there but not usable as a key */
export function idempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && key.length >= 1 && key.length <= 255) return key
  throw refuse('invalidInput', { errors: [{ pointer: '/headers/idempotency-key', detail: 'A key has 1 to 255 characters.' }] })
}

function serialised(reply: FastifyReply, answered: Answer): string {
  const serialize = reply.getSerializationFunction(String(answered.status))
  return serialize ? serialize(answered.body as Record<string, unknown>) : JSON.stringify(answered.body)
}

function answer(reply: FastifyReply, answered: Answer): FastifyReply {
  if (answered.json !== undefined) return send(reply, answered, answered.json)
  if (answered.headers) void reply.headers(answered.headers)
  return answered.body === undefined ? reply.code(answered.status).send() : reply.code(answered.status).send(answered.body)
}

/** Sends a body that is text already, without serialising it a second time. */
function send(reply: FastifyReply, answered: Answer, body: string): FastifyReply {
  if (answered.headers) void reply.headers(answered.headers)
  void reply.code(answered.status)
  if (body === '') return reply.send()
  return reply.header('content-type', 'application/json; charset=utf-8').serializer((text: unknown) => String(text)).send(body)
}
