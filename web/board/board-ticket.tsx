import { Ban, Bike, CircleSlash, HandCoins, Undo2, UserRound } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { fulfilmentWords } from '../crew/fulfilment.tsx'
import { useCouriers } from '../crew/couriers.ts'
import type { Shop } from '../crew/shapes.ts'
import { allergenWords } from '../ground/words/food-words.ts'
import { Badge } from '../ui/badge.tsx'
import { useAt } from '../ui/clock.ts'
import type { MenuAction } from '../ui/menu.tsx'
import { formatMoney } from '../ui/money-format.ts'
import { Ticket, TicketTime, type TicketAction, type TicketDue, type TicketLine, type TicketState } from '../ui/ticket.tsx'
import { urgencyOf, whyNotYet } from './age.ts'
import { isPaying } from './arrange.ts'
import { statusWords, stepLabels } from './board-words.ts'
import type { Card, OrderStatus } from './card.ts'
import { stepBack, stepOn, whyNotCancel } from './moves.ts'
import { numberOn } from './number-on.ts'

/** What can be done to an order. The same functions for as long as the board is open, so that a ticket is drawn anew only for its own sake. */
export interface Doings {
  move: (card: Card, to: OrderStatus) => void
  putAway: (id: string) => void
  cancel: (id: string) => void
  courier: (id: string) => void
}

interface BoardTicketProps {
  card: Card
  shop: Shop
  /** How far the server's clock is ahead of this device's, in milliseconds. */
  clockAhead: number
  isNew: boolean
  /** Cancelled while it was being made. */
  isStopped: boolean
  /** A tap is on its way to the server. */
  isMoving: boolean
  /** What is shown may be out of date, so nothing is moved. */
  isStale: boolean
  isLarge: boolean
  doings: Doings
  /** Tells the flow how high it is. */
  place: (element: HTMLElement | null) => (() => void) | undefined
}

const stale = 'No connection. It may have moved on.'

/** One order on the board. */
export const BoardTicket = memo(function BoardTicket({ card, shop, clockAhead, isNew, isStopped, isMoving, isStale, isLarge, doings, place }: BoardTicketProps) {
  const courier = useCourierName(card, shop)
  const { word, icon } = fulfilmentWords[card.fulfilment]
  const number = useAt((now) => numberOn(card, now + clockAhead, shop))
  return (
    <div ref={place} data-order={card.id} data-does={whatATapDoes(card, isStopped)}>
      <Ticket
        number={number}
        customer={card.customerName ?? undefined}
        fulfilment={card.tableLabel ? tableWords(card.tableLabel) : word}
        fulfilmentIcon={icon}
        state={isStopped ? 'stopped' : looks[card.status]}
        stateWord={statusWords[card.status]}
        time={<CardTime card={card} clockAhead={clockAhead} shop={shop} />}
        isNew={isNew}
        isLarge={isLarge}
        lines={card.lines.map((line, index) => lineOf(line, String(index)))}
        signs={signsOf(card, courier, shop)}
        action={actionOf({ card, isStopped, isStale, isMoving, doings })}
        more={isStopped ? undefined : moreOf({ card, isStale, doings })}
      />
    </div>
  )
})

const looks: Record<OrderStatus, TicketState> = {
  pending: 'quiet', processing: 'quiet', confirmed: 'waiting', preparing: 'making', ready: 'done', outForDelivery: 'away', delivered: 'done',
  completed: 'quiet', cancelled: 'stopped', failed: 'stopped',
}

/** What must have been seen before a tap counts. */
function whatATapDoes({ status, courierId }: Card, isStopped: boolean): string {
  return isStopped ? 'put away' : `${status} ${courierId === null ? 'unassigned' : 'assigned'}`
}

/** Drawn anew when its words change, and without the rest of the ticket. */
function CardTime({ card, clockAhead, shop }: { card: Card; clockAhead: number; shop: Shop }) {
  // One word with its colour, because what is compared has to be one value.
  const [due = 'none', words = ''] = useAt((now) => {
    const urgency = urgencyOf(card, now + clockAhead, shop)
    return `${urgency.due}|${urgency.words}`
  }).split('|')
  // Safe: it was one of them a line ago.
  return <TicketTime due={due as TicketDue} words={words} />
}

/** A line as it is made. Where a guest wrote something, what the item contains stands beside it, because a note may be about an allergy. */
function lineOf({ quantity, name, options, note, allergens }: Card['lines'][number], id: string): TicketLine {
  return {
    id, quantity, name,
    options: options.map((option) => (option.quantity > 1 ? `${option.quantity}× ${option.name}` : option.name)),
    ...(note ? { note, beside: allergens.length === 0 ? 'No known allergens' : `Contains ${allergens.map((one) => allergenWords[one].toLowerCase()).join(', ')}` } : {}),
  }
}

/** “Table 7” whether the label is “7” or “Table 7”. */
function tableWords(label: string): string {
  return /^\d/.test(label) ? `Table ${label}` : label
}

type Actions = Pick<BoardTicketProps, 'card' | 'isStopped' | 'isStale' | 'isMoving' | 'doings'>

/** The one big button of a ticket, if anything is left to do. */
function actionOf({ card, isStopped, isStale, isMoving, doings }: Actions): TicketAction | undefined {
  if (isStopped) return { label: 'Put away', onPress: () => doings.putAway(card.id) }
  if (isPaying(card)) return { label: 'Start', onPress: () => undefined, whyDisabled: whyNotYet(card) }
  const step = stepOn(card)
  if (!step) return undefined
  const whyDisabled = isStale ? stale : undefined
  if (step.name === 'dispatch' && card.courierId === null) return { label: 'Assign', name: 'Assign a courier', onPress: () => doings.courier(card.id), whyDisabled }
  const tone = step.name === 'ready' || step.name === 'complete' || step.name === 'completeDelivery' ? 'positive' : 'ink'
  return { label: stepLabels[step.name], tone, onPress: () => doings.move(card, step.to), isPending: isMoving, whyDisabled }
}

/** What is done now and then: a step back, another courier, cancelling. */
function moreOf({ card, isStale, doings }: Pick<Actions, 'card' | 'isStale' | 'doings'>): MenuAction[] {
  const back = stepBack(card, Date.now())
  const actions: MenuAction[] = []
  if (back) {
    actions.push({ id: 'back', label: stepLabels[back.name], icon: <Undo2 aria-hidden="true" />, onAction: () => doings.move(card, back.to), whyDisabled: isStale ? stale : back.whyDisabled })
  }
  if (card.fulfilment === 'delivery' && card.status !== 'delivered') {
    actions.push({ id: 'courier', label: card.courierId ? 'Change the courier' : 'Assign a courier', icon: <Bike aria-hidden="true" />, onAction: () => doings.courier(card.id) })
  }
  actions.push({ id: 'cancel', label: 'Cancel the order', icon: <Ban aria-hidden="true" />, tone: 'danger', onAction: () => doings.cancel(card.id), whyDisabled: whyNotCancel(card) })
  return actions
}

function useCourierName({ courierId }: Card, shop: Shop): string | undefined {
  const couriers = useCouriers(shop.slug, courierId !== null)
  return courierId === null ? undefined : (couriers.find(({ personId }) => personId === courierId)?.name ?? 'A courier')
}

/** Who brings it, what is still to be paid, and whether it is still wanted. */
function signsOf(card: Card, courier: string | undefined, shop: Shop): ReactNode {
  const paysHere = card.dueMinor > 0 && card.status !== 'cancelled'
  const isUnwanted = card.cancelRequested && card.status !== 'cancelled'
  if (!courier && !paysHere && !isUnwanted) return undefined
  return (
    <>
      {courier && <Badge size="board" icon={<UserRound aria-hidden="true" />}>{courier}</Badge>}
      {paysHere && <Badge size="board" tone="info" icon={<HandCoins aria-hidden="true" />}>Collect {formatMoney(card.dueMinor, shop.currency, shop.locale)}</Badge>}
      {isUnwanted && <Badge size="board" tone="danger" icon={<CircleSlash aria-hidden="true" />}>Guest is cancelling</Badge>}
    </>
  )
}
