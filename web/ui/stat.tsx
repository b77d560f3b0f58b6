import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import './work.css'

export interface StatProps {
  label: string
  value: ReactNode
  /** Against before: “12% more than last Friday”. `isGood` decides the colour: fewer refunds are good. */
  change?: { direction: 'up' | 'down' | 'same'; text: string; isGood?: boolean }
  note?: ReactNode
  /** `compact` puts label and number on one line, for a bar of figures. */
  size?: 'compact' | 'medium' | 'large'
}

/** One number and what it means. */
export function Stat({ label, value, change, note, size = 'medium' }: StatProps) {
  if (size === 'compact') {
    return (
      <div className="flex items-baseline gap-2 whitespace-nowrap">
        <span className="display text-20">{value}</span>
        <span className="text-14 text-muted">{label}</span>
      </div>
    )
  }
  const Arrow = change?.direction === 'up' ? ArrowUpRight : change?.direction === 'down' ? ArrowDownRight : Minus
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="text-14 text-muted">{label}</span>
      <span className={classes('display [&_.tabular]:proportional-nums', size === 'large' ? 'text-39' : 'text-31')}>{value}</span>
      {change && (
        <span
          className={classes(
            'flex items-center gap-1 text-14 font-medium',
            change.isGood === undefined || change.direction === 'same' ? 'text-muted' : change.isGood ? 'text-positive' : 'text-danger',
          )}
        >
          <Arrow className="size-4 shrink-0" aria-hidden="true" />
          {change.text}
        </span>
      )}
      {note !== undefined && <span className="text-14 text-muted">{note}</span>}
    </div>
  )
}
