import { Banknote, Bike, Check, Clock, Copy, Flame, MapPin, MessageSquareText, Phone, Undo2 } from 'lucide-react'
import type { Order } from '../crew/shapes.ts'
import { cityLine, countryOf } from '../storefront/places/address.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Money } from '../ui/money.tsx'
import { useNow } from '../ui/now.ts'
import { PlaceProvider } from '../ui/place.tsx'
import { Time } from '../ui/time.tsx'
import { showToast } from '../ui/toast.ts'
import { lastStep, nextStep } from './steps.ts'
import { useMoves } from './use-moves.ts'

const waitWords: Partial<Record<Order['status'], string>> = { confirmed: 'Not begun yet', preparing: 'Being made', delivered: 'Delivered', completed: 'Completed' }

/** One delivery: where to, for whom, what to mind, and one big button. */
export function Delivery({ order }: { order: Order }) {
  const now = useNow(5_000)
  const moves = useMoves()
  const step = nextStep(order)
  const last = lastStep(order, now)
  const isOver = order.status === 'delivered' || order.status === 'completed'
  const isLate = !isOver && now > Date.parse(order.promisedAt)
  const { address } = order
  const lines = address ? [address.street, cityLine(address, countryOf(order))] : []
  return (
    <PlaceProvider place={order}>
      <article aria-label={`Order ${order.number}`} className="flex flex-col gap-4 rounded-10 border border-line bg-raised p-4">
        <div className="flex items-start justify-between gap-3">
          <h3 className="text-31">{order.number}</h3>
          <span className="flex flex-col items-end gap-1">
            <Badge size="large" tone={isLate ? 'danger' : 'neutral'} weight={isLate ? 'solid' : 'soft'} icon={isLate ? <Flame aria-hidden="true" /> : <Clock aria-hidden="true" />}>
              {isOver ? waitWords[order.status] : <>{isLate ? 'Late, for ' : 'For '}<Time instant={order.promisedAt} /></>}
            </Badge>
            <span className="text-14 text-muted">from {order.locationName}</span>
          </span>
        </div>
        <div className="flex gap-3">
          <MapPin className="mt-1 size-6 shrink-0 text-muted" aria-hidden="true" />
          <address className="min-w-0 text-20 not-italic">
            <span className="font-semibold">{order.customerName ?? 'A guest'}</span>
            {lines.map((line) => <span key={line} className="block">{line}</span>)}
            {lines.length === 0 && <span className="block text-muted">No address was given. Ask the shop.</span>}
          </address>
        </div>
        {address?.note && !isOver && (
          <p className="flex gap-3 rounded-6 bg-warning-soft px-3 py-2 text-20 font-semibold">
            <MessageSquareText className="mt-1 size-5 shrink-0 text-warning" aria-hidden="true" />
            {address.note}
          </p>
        )}
        {order.payment.standing === 'due' && (
          <p className="flex items-center gap-3 text-20 font-semibold">
            <Banknote className="size-6 shrink-0 text-info" aria-hidden="true" />
            <span>Collect <Money minor={order.totalMinor} /> in cash</span>
          </p>
        )}
        {!isOver && (
          <p className="text-16 text-muted">{order.lines.map(({ quantity, name }) => `${quantity}× ${name}`).join(', ')}</p>
        )}
        {!isOver && (
          <div className="flex flex-wrap gap-2">
            {order.contact.phone && <LinkButton href={`tel:${order.contact.phone.replaceAll(/[^+\d]/g, '')}`} icon={<Phone className="size-5" aria-hidden="true" />}>Call</LinkButton>}
            {lines.length > 0 && 'clipboard' in navigator && (
              <Button
                icon={<Copy className="size-5" aria-hidden="true" />}
                onPress={() => void navigator.clipboard.writeText(lines.join(', ')).then(() => showToast({ title: 'The address is copied' }))}
              >
                Copy the address
              </Button>
            )}
          </div>
        )}
        {step ? (
          <Button
            variant={step.to === 'delivered' ? 'positive' : 'ink'}
            size="board"
            isWide
            icon={step.to === 'delivered' ? <Check className="size-6" aria-hidden="true" /> : <Bike className="size-6" aria-hidden="true" />}
            isPending={moves.isPending}
            onPress={() => void moves.take(order, step)}
            aria-label={`${step.label}, order ${order.number}`}
          >
            {step.label}
          </Button>
        ) : !isOver && <p className="text-center text-16 text-muted">{waitWords[order.status]}. You can pick it up when it is ready.</p>}
        {last && (
          <Button
            variant="quiet"
            isWide
            icon={<Undo2 className="size-5" aria-hidden="true" />}
            isPending={moves.isPending}
            onPress={() => void moves.takeBack(order, last)}
            aria-label={`Undo “${last.label}”, order ${order.number}`}
          >
            Undo “{last.label}”
          </Button>
        )}
      </article>
    </PlaceProvider>
  )
}
