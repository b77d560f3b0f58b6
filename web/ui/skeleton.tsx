import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** A placeholder of what comes, in its size and place. It shows only after 150 ms, so that fast answers never flicker. */
export function Skeleton({ className, isRound = false }: { className?: string; isRound?: boolean }) {
  return <span aria-hidden="true" className={classes('block animate-skeleton bg-line', isRound ? 'rounded-chip' : 'rounded-6', className ?? 'h-4 w-full')} />
}

/** Says once, to those who do not see the placeholders, that something is on its way. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  )
}

/** Placeholder lines of a list with a picture, a name and something below it. */
export function SkeletonList({ label, lines = 6 }: { label: string; lines?: number }) {
  return (
    <Loading label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="flex items-center gap-4 border-b border-line py-4">
          <Skeleton className="size-16 shrink-0" />
          <span className="flex flex-1 flex-col gap-2.5">
            <Skeleton className={line % 2 ? 'h-4 w-2/5' : 'h-4 w-3/5'} />
            <Skeleton className="h-3.5 w-4/5" />
          </span>
        </span>
      ))}
    </Loading>
  )
}
