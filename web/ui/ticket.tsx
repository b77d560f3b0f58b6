import { Clock, EllipsisVertical, Flame, MessageSquareText, Timer } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { Menu, type MenuAction } from './menu.tsx'
import './work.css'

/** Where an order is. Each has a colour; the word is the caller's. */
export type TicketState = 'waiting' | 'making' | 'done' | 'away' | 'quiet' | 'stopped'
/** How much its time shouts. */
export type TicketDue = 'none' | 'calm' | 'soon' | 'late'

const states: Record<TicketState, string> = {
  waiting: 'bg-sunken text-text',
  making: 'bg-info-soft text-info',
  done: 'bg-positive-soft text-positive',
  away: 'bg-accent-soft text-accent-text',
  quiet: 'bg-sunken text-muted',
  stopped: 'bg-danger-soft text-danger',
}

const dues: Record<TicketDue, { look: string; sign: ReactNode }> = {
  none: { look: 'text-muted', sign: null },
  calm: { look: 'text-text', sign: <Clock aria-hidden="true" /> },
  soon: { look: 'bg-warning-fill text-on-warning', sign: <Timer aria-hidden="true" /> },
  late: { look: 'bg-danger-fill text-on-danger', sign: <Flame aria-hidden="true" /> },
}

export interface TicketLine {
  id: string
  quantity: number
  name: string
  options?: string[]
  /** What the guest wrote about this line. */
  note?: string
  /** What to know beside that note: “Contains milk”. */
  beside?: string
}

export interface TicketAction {
  label: string
  /** What it does in full, where the button has only room for a word: “Assign a courier”. */
  name?: string | undefined
  onPress: () => void
  tone?: 'ink' | 'positive'
  whyDisabled?: string | undefined
  isPending?: boolean
}

export interface TicketProps {
  /** As called out: “042”. */
  number: string
  /** Who it is for. */
  customer?: string | undefined
  /** “Pickup”, “Table 7”, “Delivery”. */
  fulfilment: string
  fulfilmentIcon?: ReactNode
  state: TicketState
  /** “Preparing”. */
  stateWord: string
  /** A TicketTime, which draws itself anew as time goes by. */
  time: ReactNode
  lines: TicketLine[]
  /** The one next step. Without it the ticket only shows. */
  action?: TicketAction | undefined
  /** Who brings it, what is still to be paid. */
  signs?: ReactNode
  /** The rest, in a menu behind the number. */
  more?: MenuAction[] | undefined
  /** Just came in: its edge calls for a look. */
  isNew?: boolean
  /** For a screen that is read from far away. */
  isLarge?: boolean
}

/** An order on the board: read from two metres, moved on with one tap of a wet hand. What is pressed stands in one row, at the same place on each. */
export function Ticket({ number, customer, fulfilment, fulfilmentIcon, state, stateWord, time, lines, action, signs, more, isNew = false, isLarge = false }: TicketProps) {
  // “Table 7” says where to; the icon says “Pickup” well enough.
  const isPlace = /\d/.test(fulfilment)
  return (
    <article
      aria-label={`Order ${number}, ${stateWord}`}
      tabIndex={-1}
      className={classes(
        'flex flex-col overflow-hidden rounded-10 border bg-raised outline-4 -outline-offset-4 outline-transparent focus-visible:outline-accent-text',
        isNew ? 'animate-call border-accent-mark ring-4 ring-accent-mark' : 'border-line-strong/60',
      )}
    >
      <header className={classes('flex items-stretch', states[state])}>
        <TicketHead number={number} icon={fulfilmentIcon} more={more} isLarge={isLarge}>
          <span className="line-clamp-2 text-16 leading-5 font-semibold wrap-anywhere">
            <span>{customer ?? fulfilment}</span>
            {customer && !isPlace && <span className="sr-only">, {fulfilment}</span>}
          </span>
          {customer && isPlace && <span className="text-16 leading-5 font-bold">{fulfilment}</span>}
        </TicketHead>
        {action && <div className="settles shrink-0 p-1 transition-opacity"><Bump number={number} action={action} /></div>}
      </header>
      <div className={classes('flex flex-wrap items-center justify-between gap-x-1 border-b border-line', states[state], isLarge ? 'text-20' : 'text-16')}>
        {time}
        <span className={classes('px-2 font-semibold', isLarge ? 'text-20' : 'text-14')}>{stateWord}</span>
      </div>
      <ul className={classes('flex flex-col px-2', isLarge ? 'gap-2 py-2' : 'gap-1 py-1.5')}>
        {lines.map((line) => <Line key={line.id} line={line} isLarge={isLarge} />)}
      </ul>
      {signs && <div className="flex flex-wrap gap-1.5 px-2 pb-2">{signs}</div>}
      {action?.whyDisabled && <p aria-hidden="true" className="px-2 pb-2 text-16 text-muted">{action.whyDisabled}</p>}
    </article>
  )
}

/** The number and the name, which open the menu of the ticket. */
function TicketHead({ number, icon, more, isLarge, children }: { number: string; icon: ReactNode; more: MenuAction[] | undefined; isLarge: boolean; children: ReactNode }) {
  const words = (
    <>
      <span className="flex items-center gap-1.5 [&_svg]:size-5">
        <h3 className={classes('leading-8', isLarge ? 'text-39' : 'text-31')}>{number}</h3>
        {icon}
      </span>
      {children}
    </>
  )
  const look = 'flex min-h-18 min-w-0 flex-1 flex-col justify-center py-1 ps-2 pe-1 text-start text-text'
  if (!more || more.length === 0) return <div className={look}>{words}</div>
  return (
    <div className="relative flex min-w-0 flex-1">
      <div className={look}>{words}</div>
      <Menu
        label={`More for order ${number}`}
        actions={more}
        trigger={(
          <AriaButton aria-label={`More for order ${number}`} className="focus-ring absolute inset-0 -outline-offset-3 flex cursor-pointer items-start justify-end pt-2 pe-1 text-text">
            <EllipsisVertical className="size-6" aria-hidden="true" />
          </AriaButton>
        )}
      />
    </div>
  )
}

/** The big button: the next step. */
function Bump({ number, action: { label, name = label, tone = 'ink', onPress, whyDisabled, isPending = false } }: { number: string; action: TicketAction }) {
  return (
    <Button variant={tone} size="bump" isPending={isPending} whyDisabled={whyDisabled} onPress={onPress} aria-label={`${name}, order ${number}`}>
      {label}
    </Button>
  )
}

const Line = memo(function Line({ line: { quantity, name, options, note, beside }, isLarge }: { line: TicketLine; isLarge: boolean }) {
  return (
    <li className={classes('grid grid-cols-[auto_1fr] gap-x-2 leading-6', isLarge ? 'text-25' : 'text-20')}>
      <span className={classes('min-w-7 font-bold tabular', quantity > 1 && 'self-start rounded-6 bg-inverse px-1 text-center text-on-inverse')}>{quantity}×</span>
      <span className="min-w-0 font-semibold wrap-anywhere">{name}</span>
      {options && options.length > 0 && <span className={classes('col-span-2 ps-4 leading-5', isLarge ? 'text-20' : 'text-16')}>{options.join(' · ')}</span>}
      {note && (
        <p className="col-span-2 mt-1 flex items-start gap-2 rounded-6 bg-warning-soft px-2 py-1 font-semibold text-text">
          <MessageSquareText className="mt-0.5 size-5 shrink-0 text-warning" aria-hidden="true" />
          <span className="relative min-w-0 wrap-anywhere">
            <span className="sr-only">Note: </span>
            {note}
          </span>
        </p>
      )}
      {beside && <span className="col-span-2 text-16 text-muted">{beside}</span>}
    </li>
  )
})

/** How an order stands in time: a colour, a sign and a word. */
export function TicketTime({ due, words }: { due: TicketDue; words: string }) {
  const { look, sign } = dues[due]
  return (
    <span className={classes('flex min-w-0 items-center gap-1.5 px-2 py-1 font-semibold tabular [&_svg]:size-5 [&_svg]:shrink-0', look)}>
      {sign}
      <span className="min-w-0">{words}</span>
    </span>
  )
}
