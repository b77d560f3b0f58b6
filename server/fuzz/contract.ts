import type { FastifyInstance } from 'fastify'

/** A JSON schema, as far as requests are made up from it. */
export type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  items?: Schema
  minItems?: number
  maxItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean
}

/** One operation of the OpenAPI file. */
export type FuzzedOperation = {
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  pathParams: string[]
  query: Record<string, Schema>
  body: Schema | undefined
  /** What a good answer looks like, by status. */
  answers: Record<string, Schema | undefined>
  /** The statuses that it may refuse with. */
  refusals: Set<number>
  isStream: boolean
  /** One of those under `/api/auth`: the codes of its refusals may be better-auth's, and it keeps its promises about what is written itself. */
  isAccountRoute: boolean
}

type Described = {
  operationId: string
  parameters?: { in: string; name: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

/** Every operation of the contract that this app publishes. */
export function readContract(app: FastifyInstance): FuzzedOperation[] {
  const { paths, components } = app.swagger() as unknown as { paths: Record<string, Record<string, Described>>; components: { schemas: Record<string, unknown> } }
  // Safe: what is referred to stands there, and nothing refers to itself.
  return Object.entries(writtenOut(paths, components.schemas) as typeof paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => ({
    name: described.operationId,
    method: method.toUpperCase() as FuzzedOperation['method'], // the contract has just these
    path,
    pathParams: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)),
    query: Object.fromEntries((described.parameters ?? []).filter((each) => each.in === 'query').map(({ name, schema }) => [name, schema])),
    body: described.requestBody?.content['application/json']?.schema,
    answers: Object.fromEntries(Object.entries(described.responses).filter(([status]) => status.startsWith('2'))
      .map(([status, { content }]) => [status, content?.['application/json']?.schema])),
    refusals: new Set(Object.keys(described.responses).map(Number).filter((status) => status >= 400)),
    isStream: path.endsWith('/stream'),
    isAccountRoute: path.startsWith('/api/auth/'),
  })))
}

/** With every named shape in the place of its reference. */
function writtenOut(value: unknown, schemas: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((part) => writtenOut(part, schemas))
  if (typeof value !== 'object' || value === null) return value
  const [, name = ''] = '$ref' in value ? /^#\/components\/schemas\/(\w+)$/.exec(String(value.$ref)) ?? [] : []
  if (schemas[name] !== undefined) return writtenOut(schemas[name], schemas)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, writtenOut(part, schemas)]))
}
