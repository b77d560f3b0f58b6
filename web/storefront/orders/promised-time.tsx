import { Clock } from 'lucide-react'
import type { Order } from '../../api/shapes.ts'
import { useNow } from '../../ui/now.ts'
import { usePlace } from '../../ui/place.tsx'
import { formatLength } from '../../ui/time-format.ts'
import { whenWords } from '../places/open-state.ts'

/** When one can have it, on the place's own clock; honest when the time has passed. */
export function PromisedTime({ order }: { order: Pick<Order, 'status' | 'promisedAt' | 'scheduledFor' | 'fulfilment'> }) {
  const place = usePlace()
  const now = useNow(15_000)
  const isWaiting = ['pending', 'processing', 'confirmed', 'preparing'].includes(order.status) || (order.status === 'outForDelivery')
  if (!isWaiting || order.fulfilment === 'instant') return null
  const left = Date.parse(order.promisedAt) - now
  const when = whenWords(order.promisedAt, now, place).replace(/^at /, '')
  const verb = order.fulfilment === 'delivery' ? 'Arriving' : 'Ready'
  return (
    <p className="flex items-center gap-2.5 self-start rounded-chip bg-accent-soft px-4 py-2 text-16 text-accent-text">
      <Clock className="size-5 shrink-0" aria-hidden="true" />
      <span>
        <span className="font-semibold">
          {verb} {order.scheduledFor === null ? 'around' : 'at'} {when}
        </span>
        {left < -60_000 ? ' · running a little late' : left > 60_000 && left < 3_600_000 ? ` · in ${formatLength(left)}` : ''}
      </span>
    </p>
  )
}
