import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../account/session.ts'
import { queries } from '../../api/client.ts'
import { useStored } from '../device/stored.ts'
import { deviceOrders } from './device-orders.ts'
import type { PastOrder } from './past-order.ts'

const looked = 20

/** The last orders of whoever looks, newest first: a member's from the server, a guest's from this device. */
export function usePastOrders(): readonly PastOrder[] {
  const { person } = useSession()
  const onDevice = useStored(deviceOrders)
  const params = { query: { limit: looked } }
  const { data } = useQuery(queries.queryOptions('get', '/api/orders', { params }, { enabled: Boolean(person), staleTime: 15_000 }))
  if (!person) return onDevice
  const known = new Set(data?.items.map(({ id }) => id))
  const all: PastOrder[] = [...(data?.items ?? []), ...onDevice.filter(({ id }) => !known.has(id))]
  return all.sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))
}
