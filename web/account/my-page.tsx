import type { ReactNode } from 'react'
import type { Me } from '../api/shapes.ts'
import { SignedIn } from '../crew/gate.tsx'
import { GuestShell } from '../storefront/guest-shell.tsx'
import { classes } from '../ui/classes.ts'
import { TextLink } from '../ui/link-button.tsx'

export interface MyPageProps {
  title: string
  /** The page that this one is a part of. */
  back: { href: string; label: string }
  lead?: ReactNode
  /** Beside the title: where else it goes on. */
  aside?: ReactNode
  /** For a single form, which need not be wide. */
  isNarrow?: boolean
  children: (me: Me) => ReactNode
}

/** The frame of the pages behind “Me”: the way back, what it is called, and what is shown to whoever is signed in. */
export function MyPage({ title, back, lead, aside, isNarrow = false, children }: MyPageProps) {
  return (
    <GuestShell current="me" pageTitle={title}>
      <div className={classes('flex flex-col gap-6', isNarrow ? 'max-w-md' : 'max-w-2xl')}>
        <div className="flex flex-col gap-2">
          <p className="text-16">
            <TextLink href={back.href}>{back.label}</TextLink>
          </p>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h1 className="text-31">{title}</h1>
            {aside}
          </div>
          {lead && <p className="text-16 text-muted">{lead}</p>}
        </div>
        <SignedIn>{children}</SignedIn>
      </div>
    </GuestShell>
  )
}
