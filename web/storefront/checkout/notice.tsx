import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something that has to be settled before one can order, where it is about, with what one can do. */
export function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div
      role="alert"
      data-trouble
      className="flex animate-rise scroll-my-24 flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-10 bg-danger-soft px-4 py-3 text-16 font-medium text-danger"
    >
      <span className="flex min-w-0 items-start gap-2.5">
        <CircleAlert className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
        <span className="min-w-0">{children}</span>
      </span>
      {action}
    </div>
  )
}
