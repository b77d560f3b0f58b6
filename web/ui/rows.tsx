import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from './link.tsx'

/** Places to go, one under the other. What one can do stands on buttons. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul {...(label === undefined ? {} : { 'aria-label': label })} className="border-t border-line">
      {children}
    </ul>
  )
}

/** A row that leads somewhere, with whatever it shows. */
export function Row({ href, children, ...rest }: { href: string; children: ReactNode; 'aria-labelledby'?: string; 'aria-describedby'?: string }) {
  return (
    <li className="border-b border-line last:border-b-0">
      <Link {...rest} href={href} className="focus-ring -outline-offset-3 flex min-h-14 items-center gap-3 rounded-6 px-1 py-2 text-16 hover:bg-tint">
        {children}
        <ChevronRight className="size-5 shrink-0 text-muted rtl:-scale-x-100" aria-hidden="true" />
      </Link>
    </li>
  )
}

export interface PlaceRowProps {
  href: string
  icon: ReactNode
  label: string
  /** What one finds there, or how much of it. */
  detail?: ReactNode
  /** At the far end: a count. */
  trailing?: ReactNode
  /** Before the label, for who does not see where the row stands: “Downtown”. */
  context?: string
}

/** A place to go: an icon, its name, and what one finds there. */
export function PlaceRow({ href, icon, label, detail, trailing, context }: PlaceRowProps) {
  return (
    <Row href={href}>
      <span className="shrink-0 text-muted [&_svg]:size-5" aria-hidden="true">{icon}</span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="font-medium">
          {label}
          {context !== undefined && <span className="sr-only"> of {context}</span>}
        </span>
        {detail !== undefined && <span className="line-clamp-2 text-14 text-muted">{detail}</span>}
      </span>
      {trailing}
    </Row>
  )
}
