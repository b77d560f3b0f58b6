import createClient from 'openapi-fetch'
import createQueries from 'openapi-react-query'
import { readProblem, unreachable } from './problem.ts'
import type { paths } from './schema.ts'
import { fetchHere } from './signed-out.ts'

/** The API, typed by its contract. A request either answers or throws a `Problem`. */
export const api = createClient<paths>({ fetch: fetchHere })

api.use({
  async onResponse({ response }) {
    if (!response.ok) throw await readProblem(response)
  },
  onError({ error, request }) {
    // A request that was called off on purpose is nobody's problem.
    return request.signal.aborted && error instanceof Error ? error : unreachable()
  },
})

/** The same for TanStack Query: `queries.useQuery('get', '/api/orders', …)`. */
export const queries = createQueries(api)

/** The answer of a request that answers with something. */
export async function answerOf<Answer>(request: Promise<{ data?: Answer }>): Promise<Answer> {
  const { data } = await request
  if (data === undefined) throw unreachable()
  return data
}
