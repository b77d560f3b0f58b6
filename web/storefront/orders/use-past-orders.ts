import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../ground/session.ts'
import { queries } from '../../api/client.ts'
import { useStored } from '../../ground/device/stored.ts'
import { deviceOrders } from './device-orders.ts'
import type { PastOrder } from './past-order.ts'

const looked = 20

/** What is under way, however long ago it was ordered, and the last orders that are over, newest first: a member's from the server, a guest's from this device. */
export function usePastOrders(): readonly PastOrder[] {
  const { person } = useSession()
  const onDevice = useStored(deviceOrders)
  const underWay = useOrdersOf(Boolean(person), true)
  const over = useOrdersOf(Boolean(person), false)
  if (!person) return onDevice
  const ofMember = [...underWay, ...over]
  const known = new Set(ofMember.map(({ id }) => id))
  const all: PastOrder[] = [...ofMember, ...onDevice.filter(({ id }) => !known.has(id))]
  return all.sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))
}

function useOrdersOf(isMember: boolean, open: boolean): readonly PastOrder[] {
  // Of what is under way, what is due first.
  const params = { query: { limit: looked, open, ...(open && { sort: 'promisedAt' as const }) } }
  const { data } = useQuery(queries.queryOptions('get', '/api/orders', { params }, { enabled: isMember, staleTime: 15_000 }))
  return data?.items ?? []
}
