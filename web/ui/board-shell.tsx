import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { SkipLinks } from './skip-link.tsx'
import './work.css'

export interface BoardShellProps {
  /** “Downtown”, or a switch between places. */
  title: ReactNode
  /** Compact Stats. */
  figures?: ReactNode
  /** What the board has to tell about itself: that it will open anew for an update. */
  notice?: ReactNode
  /** Connection sign, sound, full screen. */
  tools?: ReactNode
  /** A StaleBanner, when there is no news. */
  banner?: ReactNode
  /** A BoardBar: what to show, what happened last, Undo. */
  bar: ReactNode
  /** Greys the tickets, because they may be out of date. */
  isStale?: boolean
  /** A TicketFlow. */
  children: ReactNode
}

/** Fills the screen edge to edge; only the tickets scroll. */
export function BoardShell({ title, figures, notice, tools, banner, bar, isStale = false, children }: BoardShellProps) {
  return (
    <div data-shell="board" className="flex h-dvh flex-col overflow-hidden">
      <SkipLinks />
      <header className="flex items-center gap-x-6 border-b border-line bg-raised px-4 py-1">
        <h1 className="min-w-0 text-25">{title}</h1>
        {figures && <div className="flex min-w-0 gap-5 overflow-hidden max-lg:hidden">{figures}</div>}
        {notice}
        {tools && <div className="ms-auto flex items-center gap-1">{tools}</div>}
      </header>
      {banner}
      <main
        id="content"
        tabIndex={-1}
        className={classes('flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain outline-none transition-[filter,opacity]', isStale && 'opacity-60 grayscale')}
      >
        {children}
      </main>
      {bar}
    </div>
  )
}

interface TicketFlowProps {
  /** Tickets, in the order in which they are worked off. */
  children: ReactNode
  /** Said when there are none. */
  empty?: string | undefined
  isLarge?: boolean
}

/** As many columns of tickets as fit, each ticket where there is room first, so that the earliest are seen first. */
export function TicketFlow({ children, empty, isLarge = false }: TicketFlowProps) {
  return (
    <>
      <h2 className="sr-only">Orders</h2>
      {empty !== undefined ? (
        <p className="px-4 py-16 text-center text-20 text-muted">{empty}</p>
      ) : (
        <div
          className={classes(
            'grid auto-rows-[4px] gap-x-2 px-2 pt-2',
            isLarge ? 'grid-cols-[repeat(auto-fill,minmax(min(17.5rem,100%),1fr))]' : 'grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))]',
          )}
        >
          {children}
        </div>
      )}
    </>
  )
}

interface BoardBarProps {
  /** BarToggles. */
  shown: ReactNode
  /** What happened last, in a line. */
  said: ReactNode
  /** Undo, Completed. */
  acts: ReactNode
}

/** Under the tickets, always at the same place: what is shown, what happened last, and how to take it back. Nothing lies over it. */
export function BoardBar({ shown, said, acts }: BoardBarProps) {
  return (
    <div className="pb-safe flex flex-wrap items-center gap-x-2 border-t border-line bg-raised px-2 py-1">
      <div role="group" aria-label="Show" className="flex gap-1 max-sm:flex-1">{shown}</div>
      <div role="status" className="flex min-h-8 min-w-0 flex-1 items-center px-2 text-16 max-lg:order-first max-lg:w-full max-lg:flex-none lg:text-20">{said}</div>
      <div className="flex gap-1 lg:gap-2 max-lg:ms-auto">{acts}</div>
    </div>
  )
}

interface BarToggleProps {
  label: string
  count: number
  isOn: boolean
  onPress: () => void
}

/** Shows only some of the tickets, or all of them again. */
export function BarToggle({ label, count, isOn, onPress }: BarToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={classes(
        'focus-ring flex min-h-16 min-w-16 cursor-pointer flex-col-reverse items-center justify-center rounded-10 border px-1 font-semibold select-none sm:min-w-24 sm:px-3 xl:flex-row-reverse xl:gap-2',
        isOn ? 'border-transparent bg-inverse text-on-inverse' : 'border-line-strong/60 text-text',
      )}
    >
      <span className="sr-only">Only </span>
      <span className="text-14 sm:text-16">{label}</span>
      <span className="display text-20 tabular">{count}</span>
    </button>
  )
}
