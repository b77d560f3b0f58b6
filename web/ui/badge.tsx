import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** What a colour stands for; it always goes with an icon or a word. */
export type Tone = 'neutral' | 'accent' | 'positive' | 'warning' | 'danger' | 'info'

const soft: Record<Tone, string> = {
  neutral: 'bg-sunken text-text',
  accent: 'bg-accent-soft text-accent-text',
  positive: 'bg-positive-soft text-positive',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
  info: 'bg-info-soft text-info',
}

const solid: Record<Tone, string> = {
  neutral: 'bg-inverse text-on-inverse',
  accent: 'bg-accent text-on-accent',
  positive: 'bg-positive-fill text-on-positive',
  warning: 'bg-warning-fill text-on-warning',
  danger: 'bg-danger-fill text-on-danger',
  info: 'bg-info-fill text-on-info',
}

export interface BadgeProps {
  children: ReactNode
  tone?: Tone
  icon?: ReactNode
  /** `solid` for the one that must be seen first. */
  weight?: 'soft' | 'solid'
  size?: keyof typeof sizes
}

const sizes = {
  small: 'px-2 py-0.5 text-12 gap-1 [&_svg]:size-3.5',
  medium: 'px-2.5 py-0.5 text-14 gap-1.5 [&_svg]:size-4',
  board: 'px-2 py-0.5 text-16 gap-1.5 [&_svg]:size-5',
  large: 'px-3.5 py-1 text-20 gap-2 [&_svg]:size-5.5',
}

/** A word about a thing: a state, a property. It cannot be pressed. */
export function Badge({ children, tone = 'neutral', icon, weight = 'soft', size = 'medium' }: BadgeProps) {
  return (
    <span
      className={classes(
        'inline-flex max-w-full items-center rounded-chip font-semibold whitespace-nowrap [&_svg]:shrink-0',
        sizes[size],
        weight === 'soft' ? soft[tone] : solid[tone],
      )}
    >
      {icon}
      <span className="min-w-0 truncate">{children}</span>
    </span>
  )
}

/** How many are waiting; shows nothing at zero. */
export function CountBadge({ count, label }: { count: number; label: string }) {
  if (count <= 0) return null
  return (
    <span className="inline-flex h-5 min-w-5 animate-pop items-center justify-center rounded-chip bg-accent px-1.5 text-12 font-bold text-on-accent tabular">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">
        {count} {label}
      </span>
    </span>
  )
}
