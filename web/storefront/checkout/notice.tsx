import { CircleAlert, Clock } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'

export interface NoticeProps {
  children: ReactNode
  action?: ReactNode
  /** `wish` asks for something that nobody did wrong. */
  tone?: 'trouble' | 'wish'
}

/** Something that has to be settled before one can order, where it is about, with what one can do. */
export function Notice({ children, action, tone = 'trouble' }: NoticeProps) {
  const Sign = tone === 'wish' ? Clock : CircleAlert
  return (
    <div
      role="alert"
      data-trouble
      className={classes(
        'flex animate-rise scroll-my-24 flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-10 px-4 py-3 text-16 font-medium',
        tone === 'wish' ? 'bg-warning-soft text-warning' : 'bg-danger-soft text-danger',
      )}
    >
      <span className="flex min-w-0 items-start gap-2.5">
        <Sign className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
        <span className="min-w-0">{children}</span>
      </span>
      {action}
    </div>
  )
}
