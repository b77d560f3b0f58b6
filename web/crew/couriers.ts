import { queries } from '../api/client.ts'
import type { Member } from './shapes.ts'

const none: Member[] = []

/** Who brings things from here. Empty until it is known. */
export function useCouriers(location: string, isWanted: boolean): Member[] {
  const { data } = queries.useQuery('get', '/api/locations/{location}/members',
    { params: { path: { location }, query: { role: 'courier', active: true, limit: 100 } } }, { enabled: isWanted, staleTime: 60_000 })
  return data?.items ?? none
}
