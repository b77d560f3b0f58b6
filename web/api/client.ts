import { useMutation, useQuery } from '@tanstack/react-query'
import type { Client } from 'openapi-fetch'
import type { OpenapiQueryClient } from 'openapi-react-query'
import { unreachable } from './problem.ts'
import { sendRequest, type Asked } from './request.ts'
import type { paths } from './schema.ts'

/*
 * The types are those of openapi-fetch and openapi-react-query. Their code can do much that nobody here asks for, 4 kB (gzip) of it on every first page,
 * so what is used of it stands here and in `request.ts`. The casts are safe as far as the names of method, path and init mean the same in both.
 */
const method = (name: string) => (path: string, init?: Asked) => sendRequest(name, path, init)

/** The API, typed by its contract. A request either answers or throws a `Problem`. */
export const api = {
  GET: method('GET'), POST: method('POST'), PUT: method('PUT'), PATCH: method('PATCH'), DELETE: method('DELETE'),
} as unknown as Pick<Client<paths>, 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'>

type QueryKey = readonly [method: string, path: string, init?: Asked]

async function queryFn({ queryKey: [name, path, init], signal }: { queryKey: QueryKey; signal: AbortSignal }): Promise<unknown> {
  // An answer without words is an answer; `undefined` is none to TanStack Query.
  return (await sendRequest(name.toUpperCase(), path, { signal, ...init })).data ?? null
}

const queryOptions = (name: string, path: string, init?: Asked, options?: object) => ({
  queryKey: (init === undefined ? [name, path] : [name, path, init]) as QueryKey, queryFn, ...options,
})

/** The same for TanStack Query: `queries.useQuery('get', '/api/orders', …)`. */
export const queries = {
  queryOptions,
  useQuery: (name: string, path: string, init?: Asked, options?: object) => useQuery(queryOptions(name, path, init, options)),
  useMutation: (name: string, path: string, options?: object) =>
    useMutation({ mutationFn: async (init: Asked) => (await sendRequest(name.toUpperCase(), path, init)).data, ...options }),
} as unknown as Pick<OpenapiQueryClient<paths>, 'queryOptions' | 'useQuery' | 'useMutation'>

/** The answer of a request that answers with something. */
export async function answerOf<Answer>(request: Promise<{ data?: Answer }>): Promise<Answer> {
  const { data } = await request
  if (data === undefined) throw unreachable()
  return data
}
