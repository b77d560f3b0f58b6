import type { ReactNode } from 'react'
import { CountBadge } from './badge.tsx'
import { classes } from './classes.ts'
import { Link } from './link.tsx'

/** A place to go within a shell. */
export interface NavItem {
  id: string
  label: string
  icon: ReactNode
  href: string
  isCurrent?: boolean
  /** How many things wait there, and what they are: “new orders”. */
  count?: number
  countLabel?: string
  /** Something is new there, however much: a dot, and these words for who does not see it. */
  news?: string | undefined
}

/** Under a thumb, on phones. */
export function BottomBar({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav aria-label={label} className="pb-safe border-t border-line bg-raised">
      <ul className="mx-auto flex max-w-xl">
        {items.map((item) => (
          <li key={item.id} className="min-w-0 flex-1">
            <Link
              href={item.href}
              aria-current={item.isCurrent ? 'page' : undefined}
              className={classes(
                'focus-ring -outline-offset-3 flex h-15 flex-col items-center justify-center gap-0.5 rounded-10 px-1 text-12 font-medium select-none [&_svg]:size-6',
                item.isCurrent ? 'text-accent-text' : 'text-muted active:text-text',
              )}
            >
              <span className="relative">
                {item.icon}
                <span className="absolute start-3.5 -top-1.5">
                  <CountBadge count={item.count ?? 0} label={item.countLabel ?? ''} />
                </span>
                {item.news && <Dot />}
              </span>
              <span className="max-w-full truncate">{item.label}</span>
              <News words={item.news} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Across the top, with room. */
export function TopNav({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex items-center gap-1">
        {items.map((item) => (
          <li key={item.id}>
            <Link
              href={item.href}
              aria-current={item.isCurrent ? 'page' : undefined}
              className={classes(
                'focus-ring flex min-h-11 items-center gap-2 rounded-10 px-3.5 text-16 font-medium transition-colors hover:bg-tint [&_svg]:size-5',
                item.isCurrent ? 'bg-accent-soft text-accent-text' : 'text-text',
              )}
            >
              <span className="relative">
                {item.icon}
                {item.news && <Dot />}
              </span>
              {item.label}
              <CountBadge count={item.count ?? 0} label={item.countLabel ?? ''} />
              <News words={item.news} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** At the corner of an icon. */
function Dot() {
  return <span aria-hidden="true" className="absolute -end-0.5 -top-0.5 size-2.5 animate-pop rounded-chip bg-accent ring-2 ring-raised" />
}

function News({ words }: { words: string | undefined }) {
  return words ? <span className="sr-only">{words}</span> : null
}
