import { CircleCheck, MessageCircleQuestion, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { queries } from '../../api/client.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { reasonWords, retryOf } from './failure-words.ts'
import type { DeadLetter } from './failure.tsx'

/** While somebody waits for what they tried again. */
const soonMs = 2_000
/** While a guest thinks about it. */
const askedMs = 5_000

interface SentAgainProps {
  letter: DeadLetter
  onSeen: () => void
}

/** What becomes of something that was tried again. */
export function SentAgain({ letter, onSeen }: SentAgainProps) {
  if (letter.queue === 'order-processing' && letter.orderId !== null) return <OrderAgain orderId={letter.orderId} letter={letter} onSeen={onSeen} />
  return <Line sign="good" onSeen={onSeen}>{retryOf(letter).sent}</Line>
}

/** An order is asked for again and again until it has gone through, has failed once more, or its guest doesn't want it. */
function OrderAgain({ orderId, letter: { orderNumber }, onSeen }: SentAgainProps & { orderId: string }) {
  const order = queries.useQuery('get', '/api/orders/{id}', { params: { path: { id: orderId } } }, {
    staleTime: 0,
    refetchInterval: ({ state: { data, dataUpdateCount } }) => {
      if (data?.offer) return askedMs
      return data && !['pending', 'processing'].includes(data.status) && dataUpdateCount > 1 ? false : soonMs
    },
  })
  // An answer of no leaves the order as it failed; another attempt changes its status.
  const [askedOf, setAskedOf] = useState<string>()
  if (order.isFetchedAfterMount && order.data?.offer && askedOf !== order.data.statusChangedAt) setAskedOf(order.data.statusChangedAt)
  const name = orderNumber === null ? 'The order' : `Order ${orderNumber}`
  const status = order.isFetchedAfterMount ? order.data?.status : undefined
  if (status === undefined || status === 'pending' || status === 'processing') return <Line sign="working">{name} is being tried again …</Line>
  if (status === 'failed' && order.data?.offer) return <Line sign="asked" onSeen={onSeen}>The guest of {name.toLowerCase()} has been asked. It goes ahead if they say yes.</Line>
  if (status === 'failed' && askedOf === order.data?.statusChangedAt) return <Line sign="bad" onSeen={onSeen}>The guest no longer wants {name.toLowerCase()}.</Line>
  if (status === 'failed') return <Line sign="bad" onSeen={onSeen}>{name} failed again. {reasonWords[order.data?.failure?.code ?? '']}</Line>
  return <Line sign="good" onSeen={onSeen}>{name} went through.</Line>
}

const signs = {
  working: <Spinner label="Working" />,
  asked: <MessageCircleQuestion className="size-5 shrink-0 text-muted" aria-hidden="true" />,
  good: <CircleCheck className="size-5 shrink-0 text-positive" aria-hidden="true" />,
  bad: <TriangleAlert className="size-5 shrink-0 text-danger" aria-hidden="true" />,
}

function Line({ sign, onSeen, children }: { sign: keyof typeof signs; onSeen?: () => void; children: ReactNode }) {
  return (
    <li role="status" className="mb-2 flex min-h-14 items-center gap-3 rounded-10 bg-sunken py-1.5 ps-4 pe-1.5 text-16">
      {signs[sign]}
      <span className="min-w-0 flex-1">{children}</span>
      {onSeen && <IconButton label="Dismiss" icon={<X />} onPress={onSeen} />}
    </li>
  )
}
