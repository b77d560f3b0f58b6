import { Menu as MenuIcon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'
import { SideNav, type NavSection } from './side-nav.tsx'
import { Sheet } from './sheet.tsx'
import { SkipLinks } from './skip-link.tsx'
import './work.css'

export interface OfficeShellProps {
  /** The business, over the navigation: a name, a switch between locations. */
  title: ReactNode
  /** The same, in a word, for the bar of a phone. */
  shortTitle: string
  sections: NavSection[]
  /** What the navigation is of, for who does not see it. */
  navLabel?: string
  /** At the foot of the navigation: who is signed in, appearance. */
  foot?: ReactNode
  banner?: ReactNode
  children: ReactNode
}

/** What owners and managers see: navigation at the side; on a phone behind one button. */
export function OfficeShell({ title, shortTitle, sections, navLabel = 'Office', foot, banner, children }: OfficeShellProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[16rem_1fr]">
      <SkipLinks />
      <aside className="sticky top-0 hidden h-dvh flex-col border-e border-line bg-raised lg:flex">
        <div className="px-6 pt-4 pb-2">{title}</div>
        <div className="min-h-0 flex-1 overflow-y-auto px-3 pb-2">
          <SideNav label={navLabel} sections={sections} />
        </div>
        {foot && <div className="border-t border-line p-3">{foot}</div>}
      </aside>
      <header className="sticky top-0 z-10 flex min-h-14 items-center gap-2 border-b border-line bg-raised px-2 lg:hidden">
        <IconButton label="Open navigation" icon={<MenuIcon />} aria-expanded={isOpen} onPress={() => setOpen(true)} />
        <span className="display min-w-0 truncate text-20">{shortTitle}</span>
      </header>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={shortTitle} place="start" footer={foot}>
        <div className="-mx-3">
          <SideNav label={navLabel} sections={sections} onGo={() => setOpen(false)} />
        </div>
      </Sheet>
      <div className="flex min-w-0 flex-col">
        {banner}
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 py-5 outline-none md:px-8 md:py-8">
          {children}
        </main>
      </div>
    </div>
  )
}
