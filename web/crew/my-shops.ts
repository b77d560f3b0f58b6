import { queries } from '../api/client.ts'
import { roleAt, type CrewRole } from './roles.ts'
import type { Me, Shop } from './shapes.ts'

/** More places than anybody switches between by a menu. */
const placesMax = 100

/** The locations where somebody works as one of these, by business and name. Empty until they are known. */
export function useMyShops(me: Me, as: readonly CrewRole[]): Pick<Shop, 'id' | 'slug' | 'name' | 'businessName' | 'businessSlug'>[] {
  const { data } = queries.useQuery('get', '/api/locations', { params: { query: { limit: placesMax } } }, { staleTime: 300_000 })
  return (data?.items ?? [])
    .filter((shop) => {
      const role = roleAt(me, shop)
      return role !== null && as.includes(role)
    })
    .sort((a, b) => a.businessName.localeCompare(b.businessName) || a.name.localeCompare(b.name))
}
