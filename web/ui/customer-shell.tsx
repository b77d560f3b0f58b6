import type { ReactNode } from 'react'
import { barHeight } from './bar-height.ts'
import { BottomBar, TopNav, type NavItem } from './nav.tsx'
import { SkipLinks, type SkipLinkProps } from './skip-link.tsx'

export interface CustomerShellProps {
  /** The business's name or logo, leading home. */
  title: ReactNode
  /** Beside the title: the location, a search. */
  tools?: ReactNode
  nav: NavItem[]
  /** Stays above the bottom bar: the cart and its sum. */
  bar?: ReactNode
  /** Stays in sight under the header: “closed now”, “offline”. */
  banner?: ReactNode
  /** Where the keyboard can go at once besides the content. */
  skips?: readonly SkipLinkProps[] | undefined
  children: ReactNode
}

const topBar = barHeight('--top-bar')
const bottomBar = barHeight('--bottom-bar')

/** What guests see: made for one thumb, places to go at the bottom; with room they move to the top. */
export function CustomerShell({ title, tools, nav, bar, banner, skips, children }: CustomerShellProps) {
  return (
    <div data-shell="customer" className="flex min-h-dvh flex-col">
      <SkipLinks further={skips} />
      <div ref={topBar} className="sticky top-0 z-10">
        <header className="border-b border-line bg-surface">
          <div className="mx-auto flex min-h-15 max-w-6xl items-center gap-4 px-4 md:px-6">
            <div className="min-w-0">{title}</div>
            <div className="ms-auto hidden md:block">
              <TopNav label="Main" items={nav} />
            </div>
            {tools && <div className="ms-auto flex min-w-0 items-center gap-2 md:ms-0">{tools}</div>}
          </div>
        </header>
        {banner}
      </div>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 pt-4 pb-12 outline-none md:px-6 md:pt-6">
        {children}
      </main>
      <div ref={bottomBar} data-foot className="sticky bottom-0 z-10">
        {bar && (
          <div className="border-t border-line bg-surface md:pb-safe">
            <div className="mx-auto max-w-xl px-4 py-3">{bar}</div>
          </div>
        )}
        <div className="md:hidden">
          <BottomBar label="Main" items={nav} />
        </div>
      </div>
    </div>
  )
}
