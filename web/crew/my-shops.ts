import { queries } from '../api/client.ts'
import type { Capability } from '../api/capabilities.ts'
import { can, restAt, roleAt } from './roles.ts'
import type { Me, Shop } from './shapes.ts'

/** More places than anybody switches between by a menu. */
const placesMax = 100

/** The locations where somebody can do this, or (without a capability) has any role, by business and name. Empty until they are known. */
export function useMyShops(me: Me, capability?: Capability): Pick<Shop, 'id' | 'slug' | 'name' | 'businessName' | 'businessSlug'>[] {
  const { data } = queries.useQuery('get', '/api/locations', { params: { query: { limit: placesMax } } }, { staleTime: 300_000 })
  return (data?.items ?? [])
    .filter((shop) => (capability ? can(me, shop, capability) : roleAt(me, shop) !== null || restAt(me, shop) !== null))
    .sort((a, b) => a.businessName.localeCompare(b.businessName) || a.name.localeCompare(b.name))
}
