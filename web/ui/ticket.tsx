import { CircleCheck, Clock, Flame, MessageSquareText, Timer } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import './work.css'

/** How long an order has been waiting, judged by the caller; `done` waits no more. Each has a colour, a sign and a word. */
export type TicketAge = 'fresh' | 'soon' | 'late' | 'done'

const ages: Record<TicketAge, { word: string; look: string; Sign: typeof Clock }> = {
  fresh: { word: 'On time', look: 'bg-sunken text-text', Sign: Clock },
  soon: { word: 'Soon due', look: 'bg-warning-fill text-on-warning', Sign: Timer },
  late: { word: 'Late', look: 'bg-danger-fill text-on-danger', Sign: Flame },
  done: { word: 'Done', look: 'bg-sunken text-muted', Sign: CircleCheck },
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

export interface TicketProps {
  /** As called out: “042”. */
  number: string
  /** Who it is for. */
  customer?: string
  /** “Pickup”, “Table 7”, “Delivery”. */
  fulfilment: string
  fulfilmentIcon?: ReactNode
  age: TicketAge
  /** Instead of the word that goes with the age: “Paying…”, “On its way”. */
  word?: string
  /** “6 min”. */
  waited: string
  /** “8:40”: when it was promised for. */
  due?: string
  lines: TicketLine[]
  /** What the guest wrote about the whole order. */
  note?: string
  /** The one next step. Without it the ticket only shows. */
  action?: { label: string; onPress: () => void; icon?: ReactNode; tone?: 'ink' | 'positive'; whyDisabled?: string | undefined; isPending?: boolean }
  /** Under the guest's name: who brings it, what is still to be paid. */
  signs?: ReactNode
  /** A Menu with the rest. */
  more?: ReactNode
  /** Just came in: its edge calls for a look. */
  isNew?: boolean
}

/** An order on the board: read from two metres, moved on with one tap of a wet hand. */
export function Ticket({ number, customer, fulfilment, fulfilmentIcon, age, word, waited, due, lines, note, action, signs, more, isNew = false }: TicketProps) {
  const { word: ageWord, look, Sign } = ages[age]
  return (
    <article
      aria-label={`Order ${number}`}
      tabIndex={-1}
      className={classes(
        'flex shrink-0 scroll-my-4 flex-col overflow-hidden rounded-10 border bg-raised outline-4 -outline-offset-4 outline-transparent focus-visible:outline-accent-text',
        isNew ? 'animate-call border-accent-mark ring-4 ring-accent-mark' : 'border-line',
      )}
    >
      <header className={classes('flex flex-wrap items-start justify-between gap-x-2 py-2 ps-4', more ? 'pe-1' : 'pe-4', look)}>
        <h3 className="text-39">{number}</h3>
        <div className="ms-auto flex min-w-0 items-start gap-1">
          <div className="flex flex-col items-end pt-1 text-20 font-semibold">
            <span className="flex items-center gap-2 whitespace-nowrap">
              <Sign className="size-5.5 shrink-0" aria-hidden="true" />
              {word ?? ageWord}
            </span>
            <span className="tabular">{waited}</span>
          </div>
          {more && <span className="[&_button]:text-current!">{more}</span>}
        </div>
      </header>

      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2.5 text-20">
        {customer && <span className="min-w-0 font-semibold">{customer}</span>}
        <span className="flex items-center gap-2 text-muted [&_svg]:size-5.5">
          {fulfilmentIcon}
          {fulfilment}
        </span>
        {due && (
          <span className="ms-auto font-semibold tabular">
            <span className="sr-only">for </span>
            {due}
          </span>
        )}
        {signs && <div className="flex w-full flex-wrap gap-2">{signs}</div>}
      </div>

      <ul className="flex flex-col gap-3 px-4 py-3">
        {lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[auto_1fr] gap-x-3 text-20">
            <span className={classes('min-w-9 font-bold tabular', line.quantity > 1 && 'self-start rounded-6 bg-inverse px-1.5 text-center text-on-inverse')}>{line.quantity}×</span>
            <span className="min-w-0 font-semibold">{line.name}</span>
            {line.options && line.options.length > 0 && <span className="col-start-2 text-muted">{line.options.join(' · ')}</span>}
            {line.note && <Note>{line.note}</Note>}
            {line.beside && <span className="col-start-2 text-16 text-muted">{line.beside}</span>}
          </li>
        ))}
      </ul>

      {note && (
        <div className="px-4 pb-3">
          <Note>{note}</Note>
        </div>
      )}

      {action && (
        <div className="mt-auto flex flex-col gap-2 p-3 pt-1">
          <Button
            variant={action.tone ?? 'ink'}
            size="board"
            isWide
            icon={action.icon}
            isPending={action.isPending ?? false}
            whyDisabled={action.whyDisabled}
            onPress={action.onPress}
            aria-label={`${action.label}, order ${number}`}
          >
            {action.label}
          </Button>
          {action.whyDisabled && (
            <p aria-hidden="true" className="text-center text-20 text-muted">
              {action.whyDisabled}
            </p>
          )}
        </div>
      )}
    </article>
  )
}

function Note({ children }: { children: string }) {
  return (
    <p className="col-start-2 mt-1 flex items-start gap-2.5 rounded-6 bg-warning-soft px-3 py-2 text-20 font-semibold text-text">
      <MessageSquareText className="mt-1 size-5 shrink-0 text-warning" aria-hidden="true" />
      <span className="min-w-0">
        <span className="sr-only">Note: </span>
        {children}
      </span>
    </p>
  )
}
