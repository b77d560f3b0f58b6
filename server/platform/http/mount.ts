import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Refusal, refuse } from '../refusal.ts'
import { decide, isOpen, permissionOf } from '../authorisation/index.ts'
import type { Caller, Subject } from '../authorisation/index.ts'
import type { Db } from '../database/index.ts'
import { holdPerson } from '../hold-person.ts'
import { answerOnce, requestHash } from '../idempotency.ts'
import { idShape } from '../ids.ts'
import { inTransaction } from '../transaction.ts'
import type { World } from '../world.ts'
import { compileAnswersOnUse, validatorOnUse } from './compiled-schemas.ts'
import { writeHeaders } from './device.ts'
import { openEventStream } from './event-stream.ts'
import type { EventStream } from './event-stream.ts'
import { keyOfRequest } from './idempotency-key.ts'
import { orNobody } from './identify-once.ts'
import type { IdentifyCaller } from './identify-once.ts'
import type { Answer, AnyOperation, Operation, Request } from './operation.ts'
import { withStrictNumbers } from './strict-numbers.ts'
import { createRightsWatch } from './watch-rights.ts'
import type { RightsWatch } from './watch-rights.ts'

/** How acts are written down; given by the audit module. */
export type AuditTrail = {
  /** In the transaction of the act, once it is done; after the act, where the operation keeps its own promises. */
  recordAct(db: Db, act: { operation: AnyOperation; request: FastifyRequest; answered: Answer; now: Date }): Promise<void>
  /** When its caller may not, outside of any transaction: there is none, or it was undone. */
  recordRefusal(db: Db, act: { operation: AnyOperation; request: FastifyRequest; subject: Subject | null; now: Date }): Promise<void>
}

/** What the mount is given by the modules. */
type Given = {
  identify: IdentifyCaller
  /** The same without renewing anything: a stream that is looked at is no use of a session. */
  look: IdentifyCaller
  audit: AuditTrail
}
type Means = Given & { rights: RightsWatch }

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
    ajv.addFormat('uuid', idShape)
  }
  return { literal, textual }
}

type HeadersSchema = { properties: Record<string, unknown>; required?: string[] }

/** The file of the API names headers as people write them, Node gives them in lower case. */
function inLowerCase({ properties, required = [], ...schema }: HeadersSchema): object {
  return {
    ...schema, required: required.map((name) => name.toLowerCase()),
    properties: Object.fromEntries(Object.entries(properties).map(([name, header]) => [name.toLowerCase(), header])),
  }
}

/** Mounts operations on Fastify: contract, permission, idempotency and transaction come from the declaration alone. */
export function mount<Needs extends World>(app: FastifyInstance, context: Needs, operations: readonly Operation<Needs>[], given: Given): void {
  const { literal, textual } = validators()
  app.setValidatorCompiler(({ schema, httpPart = '' }) => validatorOnUse(httpPart, schema as object, (given) => {
    if (httpPart === 'body') return literal.compile(given)
    if (httpPart === 'headers') return textual.compile(inLowerCase(given as HeadersSchema))
    return withStrictNumbers(given, textual.compile(given))
  }))
  compileAnswersOnUse(app)
  app.decorateRequest('caller', null)
  const rights = createRightsWatch(context)
  for (const operation of operations) mountOne(app, context, operation, { ...given, rights })
}

function mountOne<Needs extends World>(app: FastifyInstance, context: Needs, operation: Operation<Needs>, given: Means): void {
  if (operation.anonymous && !isOpen(operation.may)) throw new Error(`${operation.name} asks nobody who they are, so everyone must be allowed.`)
  const closed = (schema: unknown) => schema === undefined ? undefined : { additionalProperties: false, ...(schema as object) }
  const schema: Record<string, unknown> = {
    operationId: operation.name, summary: operation.summary, tags: [operation.tag],
    ...permissionOf(operation.may),
    // What else it may answer, and which headers it takes, is added to the OpenAPI file by server/app/reference.
    ...operation.stream ? {} : { response: operation.answers },
  }
  if (operation.effect !== 'none') schema.headers = writeHeaders
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
      preValidation: async (request: FastifyRequest) => { await permit(request, context, operation, given) },
    }),
    handler: (request, reply) => run(request, reply, context, operation, given),
  })
}

declare module 'fastify' {
  interface FastifyRequest { caller: Caller | null; subject?: Subject }
  interface FastifyContextConfig { operation?: AnyOperation }
}

async function permit<Needs extends World>(request: FastifyRequest, context: Needs, operation: Operation<Needs>, { identify, audit }: Given): Promise<void> {
  if (!operation.anonymous) request.caller = await identify(request)
  const subject = operation.at ? await operation.at(request, context) : null
  if (operation.at && !subject) {
    // A thing that isn't there answers like one the caller may not know of.
    throw refuse(request.caller || isOpen(operation.may) ? 'notFound' : 'notSignedIn')
  }
  const verdict = decide(operation.may, request.caller, subject)
  if (verdict === 'notAllowed') await audit.recordRefusal(context.database.kysely, { operation, request, subject, now: context.clock.now() })
  if (verdict !== 'allowed') throw refuse(verdict)
  if (subject) request.subject = subject
}

async function run<Needs extends World>(request: FastifyRequest, reply: FastifyReply, context: Needs, operation: Operation<Needs>, means: Means): Promise<unknown> {
  const { audit } = means
  // Safe: validated against the operation's own schemas, and `subject` was set by `permit` when there is an `at`.
  const asked = {
    params: request.params, query: request.query, body: request.body, caller: request.caller,
    subject: request.subject, db: context.database.kysely, context, headers: request.headers, raw: request,
  } as unknown as Request<Needs, unknown, unknown, unknown>

  if (operation.ifMatch === 'demanded' && request.headers['if-match'] === undefined) throw refuse('versionMissing')
  if (operation.stream) return operation.handle({ ...asked, stream: openWatchedStream(request, reply, context, operation, means) })
  if (operation.effect !== 'transaction') {
    const answered = await operation.handle(asked)
    if (operation.effect === 'own') await audit.recordAct(asked.db, { operation, request, answered, now: context.clock.now() })
    return answer(reply, answered)
  }
  /** Who may not, and who could not prove that it is them, is written down before they are told. */
  const noted = async (error: unknown): Promise<never> => {
    const mayNot = error instanceof Refusal && (error.code === 'notAllowed' || error.code === 'wrongProof')
    if (mayNot) await audit.recordRefusal(context.database.kysely, { operation, request, subject: request.subject ?? null, now: context.clock.now() })
    throw error
  }
  await operation.beforehand?.(asked).catch(noted)

  const key = operation.method === 'POST' ? keyOfRequest(request, context.config, operation.name) : undefined
  /** The act and its entry in the audit trail, which is never there without the other. */
  const act = async (db: Db): Promise<Answer> => {
    const answered = await operation.handle({ ...asked, db })
    await audit.recordAct(db, { operation, request, answered, now: context.clock.now() })
    return answered
  }
  const { answered, body } = await inTransaction(context, async (db) => {
    // Whoever was erased since they were asked who they are leaves nothing behind by this.
    if (request.caller && !operation.erasesCaller) await requireCaller(db, request.caller.personId)
    if (key === undefined) return { answered: await act(db), body: undefined }
    return answerOnce(db, { ...key, requestHash: requestHash(request.url, withoutProof(request.body)), now: context.clock.now() }, async () => {
      const answered = await act(db)
      return { answered, body: answered.body === undefined ? '' : serialised(reply, answered) }
    })
  }).catch(noted)
  if (body === undefined) return answer(reply, answered)
  return send(reply, answered, body)
}

/** @throws notSignedIn when the caller was erased, unavailable while that is being decided */
async function requireCaller(db: Db, personId: string): Promise<void> {
  const found = await holdPerson(db, personId)
  if (found !== 'held') throw refuse(found === 'gone' ? 'notSignedIn' : 'unavailable')
}

/** The hash of a request is kept for a day, and is too quick a one to keep a password in. */
function withoutProof(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('password' in body)) return body
  const { password: _password, ...kept } = body
  return kept
}

/** A stream goes on for as long as its caller may follow it. Guests with a link have nothing that could be taken from them. */
function openWatchedStream<Needs extends World>(request: FastifyRequest, reply: FastifyReply, context: Needs, operation: Operation<Needs>, { rights, look }: Means): EventStream {
  const stream = openEventStream(request, reply)
  if (!request.caller) return stream
  stream.onClose(rights.watch({
    personId: request.caller.personId,
    // Everything anew: who it is, what the thing is, and whether the two go together. Hence not what the request knows already.
    async stillMay() {
      const caller = await orNobody(look(request))
      const subject = operation.at ? await operation.at(request, context) : null
      return caller !== null && (!operation.at || subject !== null) && decide(operation.may, caller, subject) === 'allowed'
    },
    end: () => stream.close(),
  }))
  return stream
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
