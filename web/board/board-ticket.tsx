import { Ban, Bike, CircleSlash, HandCoins, Undo2, UserRound } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { fulfilmentWords } from '../crew/fulfilment.tsx'
import { useCouriers } from '../crew/couriers.ts'
import type { Shop } from '../crew/shapes.ts'
import { allergenWords } from '../storefront/menu/food-words.ts'
import { Badge } from '../ui/badge.tsx'
import { Menu, type MenuAction } from '../ui/menu.tsx'
import { formatMoney } from '../ui/money-format.ts'
import { Ticket, type TicketLine, type TicketProps } from '../ui/ticket.tsx'
import { formatLength, formatTime } from '../ui/time-format.ts'
import { urgencyOf, whyNotYet } from './age.ts'
import { stepLabels } from './board-words.ts'
import type { Card, OrderStatus } from './card.ts'
import { isPaying } from './columns.ts'
import { stepBack, stepOn, whyNotCancel } from './moves.ts'

interface BoardTicketProps {
  card: Card
  now: number
  shop: Shop
  isNew: boolean
  /** Cancelled while it was being made. */
  isStopped: boolean
  /** A tap is on its way to the server. */
  isMoving: boolean
  /** What is shown may be out of date, so nothing is moved. */
  isStale: boolean
  onMove: (to: OrderStatus) => void
  onPutAway: () => void
  onCancel: () => void
  onCourier: () => void
}

const stale = 'No connection. It may have moved on.'

/** One order on the board. */
export const BoardTicket = memo(function BoardTicket({ card, now, shop, isNew, isStopped, isStale, ...on }: BoardTicketProps) {
  const urgency = urgencyOf(card, now)
  const courier = useCourierName(card, shop)
  const actions = isStopped ? [] : moreOf({ card, now, isStale, ...on })
  const { word, icon } = fulfilmentWords[card.fulfilment]
  return (
    <Ticket
      number={String(card.number)}
      {...(card.customerName ? { customer: card.customerName } : {})}
      fulfilment={card.tableLabel ? tableWords(card.tableLabel) : word}
      fulfilmentIcon={icon}
      age={urgency.age}
      {...(urgency.word ? { word: urgency.word } : {})}
      waited={card.status === 'completed' ? formatTime(card.statusChangedAt, 'time', shop.timeZone, shop.locale) : formatLength(now - Date.parse(urgency.since))}
      {...(card.status === 'completed' || isStopped ? {} : { due: dueWords(card, now, shop) })}
      isNew={isNew}
      lines={card.lines.map((line, index) => lineOf(line, String(index), card.status === 'completed'))}
      signs={signsOf(card, courier, shop)}
      {...actionOf({ card, isStopped, isStale, ...on })}
      more={actions.length > 0 ? <Menu label={`More for order ${card.number}`} actions={actions} /> : undefined}
    />
  )
})

/**
 * A line as it is made; of what is done, only what it was. Where a guest wrote something, what the item contains stands beside it, because
 * a note may be about an allergy.
 */
function lineOf({ quantity, name, options, note, allergens }: Card['lines'][number], id: string, isDone: boolean): TicketLine {
  if (isDone) return { id, quantity, name }
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

function dueWords({ promisedAt }: Card, now: number, { timeZone, locale }: Shop): string {
  const isToday = formatTime(promisedAt, 'date', timeZone, locale) === formatTime(now, 'date', timeZone, locale)
  return formatTime(promisedAt, isToday ? 'time' : 'dateTime', timeZone, locale)
}

type Actions = Pick<BoardTicketProps, 'card' | 'isStopped' | 'isStale' | 'isMoving' | 'onMove' | 'onPutAway' | 'onCourier'>

/** The one big button of a ticket, if anything is left to do. */
function actionOf({ card, isStopped, isStale, isMoving, onMove, onPutAway, onCourier }: Actions): Pick<TicketProps, 'action'> {
  if (isStopped) return { action: { label: 'Put away', onPress: onPutAway } }
  if (isPaying(card)) return { action: { label: 'Start', onPress: () => undefined, whyDisabled: whyNotYet(card) } }
  const step = stepOn(card)
  if (!step) return {}
  const whyDisabled = isStale ? stale : undefined
  if (step.name === 'dispatch' && card.courierId === null) return { action: { label: 'Choose a courier', onPress: onCourier, whyDisabled } }
  const tone = step.name === 'ready' || step.name === 'complete' || step.name === 'completeDelivery' ? 'positive' : 'ink'
  return { action: { label: stepLabels[step.name], tone, onPress: () => onMove(step.to), isPending: isMoving, whyDisabled } }
}

/** What is done now and then: a step back, another courier, cancelling. */
function moreOf({ card, now, isStale, onMove, onCancel, onCourier }: Pick<BoardTicketProps, 'card' | 'now' | 'isStale' | 'onMove' | 'onCancel' | 'onCourier'>): MenuAction[] {
  const back = stepBack(card, now)
  const actions: MenuAction[] = []
  if (back) {
    actions.push({ id: 'back', label: stepLabels[back.name], icon: <Undo2 aria-hidden="true" />, onAction: () => onMove(back.to), whyDisabled: isStale ? stale : back.whyDisabled })
  }
  if (card.fulfilment === 'delivery' && card.status !== 'completed' && card.status !== 'delivered') {
    actions.push({ id: 'courier', label: card.courierId ? 'Another courier' : 'Choose a courier', icon: <Bike aria-hidden="true" />, onAction: onCourier })
  }
  if (card.status !== 'completed') {
    actions.push({ id: 'cancel', label: 'Cancel the order', icon: <Ban aria-hidden="true" />, tone: 'danger', onAction: onCancel, whyDisabled: whyNotCancel(card) })
  }
  return actions
}

function useCourierName({ courierId }: Card, shop: Shop): string | undefined {
  const couriers = useCouriers(shop.slug, courierId !== null)
  return courierId === null ? undefined : (couriers.find(({ personId }) => personId === courierId)?.name ?? 'A courier')
}

/** Who brings it, what is still to be paid, and whether it is still wanted. */
function signsOf(card: Card, courier: string | undefined, shop: Shop): ReactNode {
  const paysHere = card.dueMinor > 0 && card.status !== 'completed' && card.status !== 'cancelled'
  const isUnwanted = card.cancelRequested && card.status !== 'cancelled'
  if (!courier && !paysHere && !isUnwanted) return undefined
  return (
    <>
      {courier && <Badge size="large" icon={<UserRound aria-hidden="true" />}>{courier}</Badge>}
      {paysHere && <Badge size="large" tone="info" icon={<HandCoins aria-hidden="true" />}>Take {formatMoney(card.dueMinor, shop.currency, shop.locale)}</Badge>}
      {isUnwanted && <Badge size="large" tone="danger" icon={<CircleSlash aria-hidden="true" />}>Guest cancels</Badge>}
    </>
  )
}
