import type { RefusalTable } from '../../platform/refusal.ts'
import type { JsonObject } from './document.ts'

/** The problem document (RFC 9457) of every refusal. */
export const problemSchema = {
  title: 'Problem', type: 'object', required: ['type', 'title', 'status', 'code', 'detail'], additionalProperties: true,
  description: 'Why a request was refused. Some refusals carry further facts, such as `left` or `totalMinor`.',
  properties: {
    type: { type: 'string', description: '`/problems/{code}`' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'For programs. A code never changes its meaning; new ones may be added.' },
    detail: { type: 'string', description: 'For people: what is wrong and what to do.' },
    errors: {
      type: 'array', description: 'What is wrong with the input, part by part.',
      items: {
        type: 'object', required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'A JSON pointer into the body; for other parts it begins with `/query`, `/params` or `/headers`.' },
          detail: { type: 'string' },
        },
      },
    },
    retryAfterSeconds: { type: 'integer', description: 'How long to wait, as in `Retry-After`.' },
    requestId: { type: 'string', description: 'With 500: what to quote when you report it.' },
  },
} as const satisfies JsonObject

/** The name of each refused answer in the file, by its status. */
export const refusedAnswers = {
  400: 'InvalidInput', 401: 'NotSignedIn', 403: 'NotAllowed', 404: 'NotFound', 409: 'Conflict', 412: 'StaleVersion', 413: 'TooLarge',
  415: 'UnsupportedMedia', 422: 'Refused', 428: 'VersionMissing', 429: 'TooManyRequests', 500: 'Unexpected', 503: 'Unavailable',
} as const satisfies Record<number, string>
export type RefusedStatus = keyof typeof refusedAnswers

const meanings: Record<RefusedStatus, string> = {
  400: 'The request is malformed, or its input is not as described.',
  401: 'Nobody is signed in, or the credentials are no longer good.',
  403: 'The caller may not do this.',
  404: 'It doesn\'t exist, or the caller may not know that it does.',
  409: 'It is too late for this, or it has already been done.',
  412: 'Somebody else changed it since the version in `If-Match`.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'The request was understood and refused.',
  428: '`If-Match` is missing.',
  429: 'Too many requests. Wait as long as `Retry-After` says.',
  500: 'Something went wrong on our side. It has been logged under `requestId`.',
  503: 'Parlour, or something it needs, is away for a moment. Try again after `Retry-After`, with the same `Idempotency-Key`.',
}

const retryAfter = { 'Retry-After': { required: true, description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } } }

/** `components.responses`: one for each status, with the codes that go with it. */
export function refusedResponses(refusals: RefusalTable): JsonObject {
  return Object.fromEntries(Object.entries(refusedAnswers).map(([text, name]) => {
    // Safe: these are the keys of that very table.
    const status = Number(text) as RefusedStatus
    return [name, {
      description: [meanings[status], codesOf(refusals, status)].filter(Boolean).join('\n\n'),
      ...status === 429 || status === 503 ? { headers: retryAfter } : {},
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }]
  }))
}

function codesOf(refusals: RefusalTable, status: number): string {
  if (status === 500) return '- `unexpected`'
  return Object.entries(refusals).filter(([, refusal]) => refusal.status === status).map(([code, { sentence }]) => `- \`${code}\`: ${sentence}`).join('\n')
}
