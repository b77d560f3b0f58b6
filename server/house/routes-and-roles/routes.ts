import type { FastifyInstance, InjectOptions } from 'fastify'
import { capabilities } from '../../modules.ts'
import type { Capability, Role } from '../../platform/authorisation/index.ts'
import type { Thing } from '../../testing/samples.ts'

type Sender = { headers: Record<string, string>; byToken: boolean }

/** One route of the contract, and how a request to it is made up for a thing. */
export type Route = {
  /** `GET /api/orders/{id}` */
  name: string
  path: string
  capability: Capability
  callers: readonly Role[]
  /** Never ends by itself, so it is not waited for. */
  isStream: boolean
  request(thing: Thing, sender: Sender): InjectOptions & { url: string; headers: Record<string, string> }
}

type Contract = { paths: Record<string, Record<string, { 'x-capability': string; 'x-callers': Role[]; requestBody?: unknown }>> }

/** Every route of the OpenAPI file, as clients see it. */
export function readRoutes(app: FastifyInstance): Route[] {
  const { paths } = app.swagger() as unknown as Contract
  return Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    // One that is in no table is had by nobody.
    capability: capabilities[described['x-capability']] ?? { name: described['x-capability'], roles: [], means: '' },
    callers: described['x-callers'],
    isStream: path.endsWith('/stream'),
    request: (thing: Thing, { headers, byToken }: Sender) => ({
      method: method.toUpperCase() as 'GET',
      url: address(path, thing, byToken),
      headers,
      remoteAddress: anotherAddress(),
      ...(described.requestBody === undefined ? {} : { payload: thing.body ?? {} }),
    }),
  })))
}

function address(path: string, thing: Thing, byToken: boolean): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => thing.params[name] ?? `{${name}}`)
  const query = new URLSearchParams({ ...thing.query, ...(byToken && thing.token !== undefined ? { token: thing.token } : {}) })
  return query.size > 0 ? `${filled}?${query}` : filled
}

let requests = 0

/** Tries are counted by address, and this walk is no attack. */
function anotherAddress(): string {
  requests += 1
  return `198.19.${(requests >> 8) & 255}.${requests & 255}`
}
