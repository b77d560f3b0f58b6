import { api } from '../api/client.ts'
import type { Capability } from '../api/capabilities.ts'
import type { paths } from '../api/schema.ts'
import { useWhole } from '../api/pages.ts'
import { can } from './roles.ts'
import type { Me } from './shapes.ts'

/** A place where somebody works, as a list names it. */
export type Workplace = paths['/api/me/locations']['get']['responses'][200]['content']['application/json']['items'][number]

export const myShopsKey = ['get', '/api/me/locations', {}] as const

export function askForMyShops(page: { cursor?: string }, signal: AbortSignal) {
  return api.GET('/api/me/locations', { params: { query: { limit: 100, ...page } }, signal })
}

/** The locations where somebody can do this, by business and name. Empty until they are known. */
export function useMyShops(me: Me, capability: Capability): Workplace[] {
  const { data } = useWhole(myShopsKey, askForMyShops, { staleTime: 300_000 })
  return (data ?? []).filter((shop) => can(me, shop, capability))
}
