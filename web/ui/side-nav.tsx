import { CountBadge } from './badge.tsx'
import { classes } from './classes.ts'
import { Link } from './link.tsx'
import type { NavItem } from './nav.tsx'

export interface NavSection {
  id: string
  /** Without one the items stand alone. */
  label?: string
  items: NavItem[]
}

/** Where the screen is too low for all of it. */
const showCurrent = (link: HTMLAnchorElement | null) => link?.scrollIntoView({ block: 'nearest' })

/** Down the side of the office. */
export function SideNav({ label, sections, onGo }: { label: string; sections: NavSection[]; onGo?: () => void }) {
  return (
    <nav aria-label={label} className="flex flex-col gap-4">
      {sections.map((section) => (
        <div key={section.id}>
          {section.label && <h2 className="mb-1 px-3 font-body text-12 font-semibold tracking-normal text-muted">{section.label}</h2>}
          <ul className="flex flex-col gap-0.5">
            {section.items.map((item) => (
              <li key={item.id}>
                <Link
                  href={item.href}
                  {...(onGo ? { onPress: onGo } : {})}
                  {...(item.isCurrent ? { ref: showCurrent } : {})}
                  aria-current={item.isCurrent ? 'page' : undefined}
                  className={classes(
                    'focus-ring flex min-h-11 items-center gap-3 rounded-10 px-3 text-16 transition-colors hover:bg-tint [&_svg]:size-5 [&_svg]:shrink-0',
                    item.isCurrent ? 'bg-accent-soft font-semibold text-accent-text' : 'font-medium text-text',
                  )}
                >
                  {item.icon}
                  <span className="min-w-0 flex-1">{item.label}</span>
                  <CountBadge count={item.count ?? 0} label={item.countLabel ?? ''} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
