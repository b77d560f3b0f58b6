import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { SkipLinks } from './skip-link.tsx'
import './work.css'

export interface BoardShellProps {
  /** “Downtown”, or a switch between places. */
  title: ReactNode
  /** Compact Stats. */
  figures?: ReactNode
  /** Connection sign, sound, full screen. */
  tools?: ReactNode
  /** A StaleBanner, when there is no news. */
  banner?: ReactNode
  /** ColumnTabs, where not all columns fit. */
  tabs?: ReactNode
  /** Greys the columns, because they may be out of date. */
  isStale?: boolean
  /** BoardColumns. */
  children: ReactNode
}

/** Fills the screen edge to edge; only the columns scroll. */
export function BoardShell({ title, figures, tools, banner, tabs, isStale = false, children }: BoardShellProps) {
  return (
    <div data-shell="board" className="flex h-dvh flex-col overflow-hidden">
      <SkipLinks />
      <header className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line bg-raised px-4 py-2 md:px-6">
        <h1 className="min-w-0 text-25">{title}</h1>
        {figures && <div className="no-scrollbar order-last flex w-full gap-5 overflow-x-auto lg:order-none lg:w-auto">{figures}</div>}
        {tools && <div className="ms-auto flex items-center gap-2">{tools}</div>}
      </header>
      {banner}
      {tabs}
      <main
        id="content"
        tabIndex={-1}
        className={classes(
          'no-scrollbar relative flex min-h-0 flex-1 snap-x snap-mandatory overflow-x-auto outline-none transition-[filter,opacity] xl:snap-none',
          isStale && 'opacity-60 grayscale',
        )}
      >
        {children}
      </main>
    </div>
  )
}

export interface BoardColumnProps {
  /** For ColumnTabs to find it. */
  id?: string
  label: string
  icon?: ReactNode
  count: number
  /** Tickets, oldest first. */
  children: ReactNode
  /** Shown when there are none. */
  empty?: string
  /** A column of what is over: narrower, and left out where there is no room. */
  isQuiet?: boolean
}

/** One state of an order. On a phone a column fills the screen; ColumnTabs name it, and they and a swipe lead to the next. */
export function BoardColumn({ id, label, icon, count, children, empty = 'Nothing here', isQuiet = false }: BoardColumnProps) {
  return (
    <section
      id={id}
      aria-label={label}
      className={classes(
        'flex min-h-0 shrink-0 snap-start flex-col border-e border-line last:border-e-0',
        isQuiet ? 'w-full bg-sunken md:w-80' : 'w-full md:w-[min(24rem,50vw)] xl:w-auto xl:min-w-80 xl:flex-1',
      )}
    >
      <h2 className="flex min-h-14 items-center max-md:sr-only gap-3 px-4 text-20 [&_svg]:size-5.5 [&_svg]:text-muted">
        {icon}
        {label}
        <span className="ms-auto min-w-10 rounded-chip bg-inverse px-3 py-0.5 text-center text-on-inverse tabular">{count}</span>
      </h2>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto overscroll-contain px-3 pb-4 max-md:pt-4">
        {count === 0 ? <p className="px-1 py-10 text-center text-20 text-muted">{empty}</p> : children}
      </div>
    </section>
  )
}
