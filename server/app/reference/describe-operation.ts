import { idempotencyHours } from '../../platform/idempotency.ts'
import type { Capability } from '../../platform/authorisation/index.ts'
import type { AnyOperation } from '../../platform/http/operation.ts'
import type { Described, JsonObject, Parameter } from './document.ts'
import { refusedAnswers } from './refused-answers.ts'
import type { RefusedStatus } from './refused-answers.ts'
import { securityOf, whoMayCall } from './who-may-call.ts'

const tag: JsonObject = { type: 'string', example: '"3"' }

/** `components.parameters`: the headers that operations take. */
export const headerParameters = {
  IdempotencyKey: {
    in: 'header', name: 'Idempotency-Key', required: false, schema: { type: 'string', minLength: 1, maxLength: 255 },
    description: `Makes it safe to send this request again. The same key with the same body gets the first answer, byte for byte, for ${idempotencyHours} hours; with another body it is refused with 422 \`keyReused\`.`,
  },
  IfMatch: {
    in: 'header', name: 'If-Match', required: true, schema: tag,
    description: 'The `ETag` of the version you are changing. Without it the answer is 428; when somebody else was first it is 412.',
  },
  IfMatchOptional: {
    in: 'header', name: 'If-Match', required: false, schema: tag,
    description: 'The `ETag` of the version you mean. When somebody else changed it since, the answer is 412.',
  },
  IfNoneMatch: {
    in: 'header', name: 'If-None-Match', required: false, schema: tag,
    description: 'The `ETag` of the answer you have. When it is still the same, the answer is 304 without a body.',
  },
  LastEventId: {
    in: 'header', name: 'Last-Event-ID', required: false, schema: { type: 'string' },
    description: 'The id of the last event you received. The stream goes on after it; browsers send this by themselves.',
  },
} as const satisfies Record<string, Parameter>

/** Whether a POST with an Idempotency-Key is done once. */
function honoursKeys({ method, effect }: Pick<AnyOperation, 'method' | 'effect'>): boolean {
  return method === 'POST' && effect !== 'none'
}

/** Whether its answers can be kept and asked for again by their tag. */
function isTagged({ method, stream, versioned, anonymous, neverKept, path }: AnyOperation): boolean {
  const isForEveryone = anonymous === true && !neverKept && path.startsWith('/api/')
  return method === 'GET' && !stream && (versioned === true || isForEveryone)
}

/** Adds to what Fastify knows of an operation all that its declaration tells: headers, refusals, streams, and who may call. */
export function describeOperation(described: Described, operation: AnyOperation): void {
  const anonymous = operation.anonymous === true
  completeAccess(described, operation.may, anonymous)
  described['x-rate-class'] = operation.rate ?? (operation.effect === 'none' ? 'read' : 'write')
  const headers: (keyof typeof headerParameters)[] = [
    ...honoursKeys(operation) ? ['IdempotencyKey' as const] : [],
    ...operation.ifMatch === 'demanded' ? ['IfMatch' as const] : [],
    ...operation.ifMatch === 'honoured' ? ['IfMatchOptional' as const] : [],
    ...isTagged(operation) ? ['IfNoneMatch' as const] : [],
    ...operation.stream && operation.resumes ? ['LastEventId' as const] : [],
  ]
  if (headers.length > 0) described.parameters = [...described.parameters ?? [], ...headers.map((name) => ({ $ref: `#/components/parameters/${name}` }))]
  if (operation.stream) described.responses = { 200: streamed(operation) }
  if (isTagged(operation) || operation.versioned) tagResponses(described)
  if (isTagged(operation)) described.responses['304'] = { description: 'You have it already.' }
  refuseAlso(described, statusesOf(operation))
}

/** The same for an address of the accounts, which better-auth serves: it takes no keys. */
export function describeAccountRoute(described: Described, method: string, capability: Capability): void {
  completeAccess(described, capability, false)
  refuseAlso(described, method === 'get' ? [400, 401, 403, 429] : [400, 401, 403, 404, 409, 413, 415, 422, 429])
}

function completeAccess(described: Described, capability: Capability, anonymous: boolean): void {
  described.security = securityOf(capability.roles, anonymous)
  described.description = [described.description, whoMayCall(capability, anonymous)].filter(Boolean).join('\n\n')
}

/** Which refusals there can be, by what the operation declares. */
function statusesOf({ anonymous, path, query, method, effect, ifMatch }: AnyOperation): RefusedStatus[] {
  return [
    400,
    ...anonymous ? [] : [401, 403] as const,
    ...effect === 'none' ? [] : [409] as const,
    ...ifMatch ? [412] as const : [],
    ...method === 'GET' ? [] : [413, 415] as const,
    ...method === 'GET' && !query ? [] : [422] as const,
    ...ifMatch === 'demanded' ? [428] as const : [],
    ...path.startsWith('/api/') ? [404, 429] as const : [],
  ]
}

function refuseAlso(described: Described, statuses: readonly RefusedStatus[]): void {
  for (const status of [...statuses, 500, 503] as const) described.responses[status] = { $ref: `#/components/responses/${refusedAnswers[status]}` }
}

function tagResponses(described: Described): void {
  const etag = { description: 'For `If-None-Match`, and for `If-Match` where this can be edited.', schema: tag }
  for (const [status, response] of Object.entries(described.responses)) {
    if (status.startsWith('2')) described.responses[status] = { ...response, headers: { ...response['headers'] as object | undefined, ETag: etag } }
  }
}

function streamed({ events }: AnyOperation & { stream: true }): JsonObject {
  const list = Object.entries(events).map(([name, { means }]) => `- \`${name}\`: ${means}`)
  return {
    description: ['Server-sent events. The data of each is one line of JSON as `x-events` describes it; a comment comes every 15 seconds, so that a silent connection shows.', list.join('\n')].join('\n\n'),
    content: {
      'text/event-stream': {
        schema: { type: 'string' },
        'x-events': Object.fromEntries(Object.entries(events).map(([name, { means, data }]) => [name, { description: means, data }])),
      },
    },
  }
}
