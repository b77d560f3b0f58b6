import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal, refuse } from '../refusal.ts'
import { isDatabaseAway } from '../database/index.ts'
import { textPatterns } from '../text.ts'
import type { CommonCode, InputError } from '../refusal.ts'

type Ajv = { instancePath: string; keyword: string; message?: string; params: Record<string, unknown> }

/** A database that was killed is back within a few seconds; one that is asked too soon says so again. */
const unavailableSeconds = 3

/** A refusal as an RFC 9457 problem document. */
export function problemOf({ code, status, sentence, facts }: Refusal): Record<string, unknown> {
  return { type: `/problems/${code}`, title: sentence, status, code, detail: sentence, ...facts }
}

function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const wait = refusal.facts.retryAfterSeconds ?? (refusal.code === 'unavailable' ? unavailableSeconds : undefined)
  if (typeof wait === 'number') void reply.header('retry-after', String(wait))
  return reply.headers(refusal.headers).code(refusal.status).header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store').send(JSON.stringify(problemOf(refusal)))
}

/** Nobody mends more at a time, and a body of unknown fields would get an answer many times its size. */
const inputErrorsMax = 50

function inputErrors(found: Ajv[], part: string | undefined): InputError[] {
  const prefix = part === 'body' || part === undefined ? '' : `/${part === 'querystring' ? 'query' : part}`
  return found.slice(0, inputErrorsMax).map((error) => {
    const extra = error.params.additionalProperty ?? error.params.missingProperty
    const pointer = `${prefix}${error.instancePath}${extra === undefined ? '' : `/${String(extra)}`}`
    if (error.keyword === 'additionalProperties') return { pointer, detail: 'This field is not known here.' }
    if (error.keyword === 'required') return { pointer, detail: 'This field is missing.' }
    if (error.keyword === 'pattern') return { pointer, detail: textPatterns[String(error.params.pattern)] ?? error.message ?? 'This is not right.' }
    return { pointer: pointer === '' ? '/' : pointer, detail: error.message ?? 'This is not right.' }
  })
}

const frameworkRefusals: Record<string, CommonCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupportedMedia',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed',
  FST_ERR_BAD_URL: 'notFound',
}

/** What the files that libraries serve are refused with. */
const statusRefusals: Record<number, CommonCode> = { 400: 'malformed', 403: 'notFound', 404: 'notFound', 416: 'badRange' }

/** PostgreSQL's word for text it can't keep: character_not_in_repertoire, and the same within JSON. Only NUL gets this far. */
const unstorableText = new Set(['22021', '22P05'])

/**
 * Turns everything that can go wrong in a request into a problem document; what is not a refusal is logged and is a 500.
 * @param isAway whether the database is known to be away
 */
export function answerProblems(app: FastifyInstance, isAway: () => boolean = () => false): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof Refusal) return sendProblem(reply, error)
    if (error.validation) return sendProblem(reply, refuse('invalidInput', { errors: inputErrors(error.validation as Ajv[], error.validationContext) }))
    if (unstorableText.has(error.code ?? '')) return sendProblem(reply, refuse('invalidInput', { detail: 'Text can not hold the character NUL.' }))
    const known = frameworkRefusals[error.code ?? '']
    if (known) return sendProblem(reply, refuse(known))
    const byStatus = statusRefusals[error.statusCode ?? 500]
    if (byStatus) return sendProblem(reply, refuse(byStatus))
    // That the database is away is in the log once, not with every request; some of what stands between wraps its errors.
    if (isDatabaseAway(error) || isAway()) return sendProblem(reply, refuse('unavailable'))
    request.log.error({ err: error, route: request.routeOptions?.url }, 'A request failed for a reason nobody foresaw.')
    return reply.code(500).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify({
      type: '/problems/unexpected', title: 'Something went wrong on our side.', status: 500, code: 'unexpected',
      detail: 'Something went wrong on our side. It has been written down.', requestId: request.id,
    }))
  })
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, refuse('notFound')))
}
