import { readProblem, unreachable } from './problem.ts'

export interface Asked {
  params?: { path?: Readonly<Record<string, unknown>>; query?: Readonly<Record<string, unknown>>; header?: Readonly<Record<string, string>> }
  body?: unknown
  headers?: HeadersInit
  signal?: AbortSignal
  parseAs?: 'json' | 'blob'
}

/**
 * Sends one request to the API. `data` is undefined where the answer is empty.
 * @throws Problem for every answer that is not a good one, and when none came; what the signal was aborted with, when it was
 */
export async function sendRequest(method: string, path: string, { params = {}, body, headers, signal, parseAs = 'json' }: Asked = {}): Promise<{ data: unknown; response: Response }> {
  const carried = new Headers({ ...(body !== undefined && { 'content-type': 'application/json' }), ...params.header })
  new Headers(headers).forEach((value, name) => carried.set(name, value))
  const init: RequestInit = { method, headers: carried, ...(body !== undefined && { body: JSON.stringify(body) }), ...(signal && { signal }) }
  const response = await fetch(addressOf(path, params), init).catch((error: unknown) => {
    // A request that was called off on purpose is nobody's problem.
    throw signal?.aborted && error instanceof Error ? error : unreachable()
  })
  if (!response.ok) throw await readProblem(response)
  if (parseAs === 'blob') return { data: await response.blob(), response }
  const text = await response.text()
  return { data: text === '' ? undefined : JSON.parse(text) as unknown, response }
}

/** `/api/orders/{id}` with its parts filled in, and what is asked for behind it; what is undefined is not asked for. */
export function addressOf(path: string, { path: parts = {}, query = {} }: NonNullable<Asked['params']>): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(parts[name])))
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  return asked.length === 0 ? filled : `${filled}?${asked.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`
}
