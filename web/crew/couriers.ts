import { api } from '../api/client.ts'
import { useWhole } from '../api/pages.ts'
import type { Member } from './shapes.ts'

const none: Member[] = []

/** Who brings things from here. Empty until it is known. */
export function useCouriers(location: string, isWanted: boolean): Member[] {
  const [path, wanted] = [{ location }, { role: 'courier', active: true, limit: 100 } as const]
  const { data } = useWhole(['get', '/api/locations/{location}/members', { path, wanted }],
    (page, signal) => api.GET('/api/locations/{location}/members', { params: { path, query: { ...wanted, ...page } }, signal }),
    { enabled: isWanted, staleTime: 60_000 })
  return data ?? none
}
