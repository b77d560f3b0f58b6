import { Banknote, Bike, Check, CircleAlert, Clock, Copy, Flame, MapPin, MessageSquareText, Navigation, Phone, Timer, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { clockWords, dueOf, dueWords, type Due } from '../crew/due.ts'
import type { Order } from '../crew/shapes.ts'
import { cityLine, countryOf } from '../ground/places/address.ts'
import { Badge, type Tone } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { useAt } from '../ui/clock.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Money } from '../ui/money.tsx'
import { PlaceProvider } from '../ui/place.tsx'
import { Time } from '../ui/time.tsx'
import { showToast } from '../ui/toast.ts'
import { mapsLink } from './maps.ts'
import { canTakeBack, lastStep, nextStep } from './steps.ts'
import { toCollect } from './to-collect.ts'
import { useMoves } from './use-moves.ts'

const waitWords: Partial<Record<Order['status'], string>> = { confirmed: 'Not started yet', preparing: 'Being made' }

/** One delivery: where to, for whom, what to mind, what to collect, and one big button. */
export function Delivery({ order }: { order: Order }) {
  const moves = useMoves()
  const step = nextStep(order)
  const isOver = order.status === 'delivered' || order.status === 'completed'
  const { address } = order
  const lines = address ? [address.street, cityLine(address, countryOf(order))] : []
  return (
    <PlaceProvider place={order}>
      <article aria-label={`Order ${order.number}`} className="flex flex-col gap-4 rounded-10 border border-line bg-raised p-4">
        <div className="flex items-start justify-between gap-3">
          <h3 className="text-31">{order.number}</h3>
          <span className="flex flex-col items-end gap-1">
            {isOver ? <Over order={order} /> : <DueBadge order={order} />}
            <span className="text-14 text-muted">from {order.locationName}</span>
          </span>
        </div>
        <Part icon={<MapPin className="size-6 text-muted" aria-hidden="true" />}>
          <address className="min-w-0 text-20 not-italic wrap-anywhere">
            <span className="font-semibold">{order.customerName ?? 'A guest'}</span>
            {lines.map((line) => <span key={line} className="block">{line}</span>)}
            {lines.length === 0 && <span className="block text-muted">There’s no address. Ask the shop.</span>}
          </address>
        </Part>
        {!isOver && (
          <>
            {address?.note && (
              <p className="flex gap-3 rounded-6 bg-warning-soft px-3 py-2 text-20 font-semibold">
                <MessageSquareText className="mt-1 size-5 shrink-0 text-warning" aria-hidden="true" />
                <span className="min-w-0 wrap-anywhere">{address.note}</span>
              </p>
            )}
            <ToPay order={order} />
            <p className="text-16 text-muted">{order.lines.map(({ quantity, name }) => `${quantity}× ${name}`).join(', ')}</p>
            <Ways address={lines.join(', ')} phone={order.contact.phone} />
          </>
        )}
        {step ? (
          <div className="settles transition-opacity">
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
          </div>
        ) : !isOver && <p className="text-center text-16 text-muted">{waitWords[order.status]}. You can pick it up when it’s ready.</p>}
        <TakeBack order={order} moves={moves} />
      </article>
    </PlaceProvider>
  )
}

function Part({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="flex gap-3">
      <span className="mt-1 shrink-0">{icon}</span>
      {children}
    </div>
  )
}

const dueLooks: Record<Due, { tone: Tone; icon: ReactNode }> = {
  calm: { tone: 'neutral', icon: <Clock aria-hidden="true" /> },
  soon: { tone: 'warning', icon: <Timer aria-hidden="true" /> },
  late: { tone: 'danger', icon: <Flame aria-hidden="true" /> },
}

/** When it is due, as a countdown, and by the clock of the place. */
function DueBadge({ order }: { order: Order }) {
  const due = useAt((now) => dueOf({ promisedAt: order.promisedAt, placedAt: order.createdAt }, now))
  const words = useAt((now) => dueWords(order.promisedAt, now, order))
  const clock = useAt((now) => clockWords(order.promisedAt, now, order))
  const { tone, icon } = dueLooks[due]
  return (
    <>
      <Badge size="large" tone={tone} weight={due === 'calm' ? 'soft' : 'solid'} icon={icon}>{words}</Badge>
      {!words.includes(clock) && <span className="text-16 font-semibold tabular">for {clock}</span>}
    </>
  )
}

function Over({ order }: { order: Order }) {
  return (
    <Badge size="large" tone="positive" icon={<Check aria-hidden="true" />}>
      {order.status === 'completed' ? 'Completed' : 'Delivered'} <Time instant={order.statusChangedAt} />
    </Badge>
  )
}

/** The total, and whether any of it is to be taken at the door. */
function ToPay({ order }: { order: Order }) {
  const what = toCollect[order.payment.standing]
  const total = <Money minor={order.totalMinor} />
  if (what === 'cash') {
    return <Part icon={<Banknote className="size-6 text-info" aria-hidden="true" />}><p className="text-25 font-semibold">Collect {total} in cash</p></Part>
  }
  if (what === 'nothing') {
    return <Part icon={<Check className="size-6 text-positive" aria-hidden="true" />}><p className="text-20"><span className="font-semibold">{order.payment.standing === 'free' ? 'Nothing to pay' : 'Paid'}</span> · total {total}</p></Part>
  }
  return <Part icon={<CircleAlert className="size-6 text-danger" aria-hidden="true" />}><p className="text-20"><span className="font-semibold">Not paid.</span> Total {total}. Ask the shop before you hand it over.</p></Part>
}

/** To the door, and to the guest. */
function Ways({ address, phone }: { address: string; phone: string | null }) {
  const maps = mapsLink(address, navigator.userAgent)
  return (
    <div className="flex flex-wrap gap-2">
      {address !== '' && (
        <LinkButton href={maps} {...(maps.startsWith('https:') && { target: '_blank', rel: 'noreferrer' })} variant="primary" icon={<Navigation className="size-5" aria-hidden="true" />}>Open in maps</LinkButton>
      )}
      {phone && <LinkButton href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} icon={<Phone className="size-5" aria-hidden="true" />}>Call {phone}</LinkButton>}
      {address !== '' && 'clipboard' in navigator && (
        <Button
          variant="quiet"
          icon={<Copy className="size-5" aria-hidden="true" />}
          onPress={() => void navigator.clipboard.writeText(address).then(
            () => showToast({ title: 'Address copied' }),
            () => showToast({ title: 'The address couldn’t be copied', tone: 'warning' }),
          )}
        >
          Copy the address
        </Button>
      )}
    </div>
  )
}

function TakeBack({ order, moves }: { order: Order; moves: ReturnType<typeof useMoves> }) {
  const last = lastStep(order)
  const isOffered = useAt((now) => canTakeBack(order, now))
  if (!last || !isOffered) return null
  return (
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
  )
}
