import { Outlet, useRouterState } from '@tanstack/react-router'
import { History, LifeBuoy, Mail } from 'lucide-react'
import type { ReactNode } from 'react'
import { PlatformGate } from '../crew/gate.tsx'
import { roleWords } from '../crew/roles.ts'
import type { Me } from '../crew/shapes.ts'
import { TextLink } from '../ui/link-button.tsx'
import { OfficeShell } from '../ui/office-shell.tsx'
import { ThemeSwitch } from '../ui/theme-switch.tsx'
import '../ui/work.css'

/** What administrators look after: people who cannot sign in, and what happened that belongs to no place. */
export function PlatformPage() {
  return <PlatformGate may="people.lookUp">{(me) => <Platform me={me} />}</PlatformGate>
}

function Platform({ me }: { me: Me }) {
  const path = useRouterState({ select: ({ location }) => location.pathname.replace(/\/$/, '') })
  const item = (id: string, label: string, icon: ReactNode) => ({ id, label, icon, href: `/platform/${id}`, isCurrent: path === `/platform/${id}` })
  return (
    <OfficeShell
      title={
        <span className="flex min-w-0 flex-col">
          <span className="display truncate text-20">Platform</span>
          <span className="truncate text-14 font-normal text-muted">All of Parlour here</span>
        </span>
      }
      shortTitle="Platform"
      navLabel="Platform"
      sections={[{
        id: 'platform',
        items: [
          item('people', 'People', <LifeBuoy aria-hidden="true" />),
          item('audit', 'Activity', <History aria-hidden="true" />),
          item('messages', 'Messages', <Mail aria-hidden="true" />),
        ],
      }]}
      foot={
        <div className="flex flex-col items-start gap-1 px-3">
          <span className="max-w-full truncate text-14 font-medium">{me.name}</span>
          <span className="text-14 text-muted">{roleWords.admin}</span>
          <TextLink href="/me" isQuiet>Account and sign-out</TextLink>
          <span className="flex pt-1"><ThemeSwitch /></span>
        </div>
      }
    >
      <Outlet />
    </OfficeShell>
  )
}
