import { getRouteApi, Outlet, useRouterState } from '@tanstack/react-router'
import { BookCheck, BookOpen, History, LayoutDashboard, Mail, Package, ReceiptText, Settings, SquareKanban, TriangleAlert, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { LocationGate, type Here } from '../crew/gate.tsx'
import { roleWords } from '../crew/roles.ts'
import type { NavSection } from '../ui/side-nav.tsx'
import { OfficeShell } from '../ui/office-shell.tsx'
import { TextLink } from '../ui/link-button.tsx'
import { ThemeSwitch } from '../ui/theme-switch.tsx'
import { HereContext } from './here.ts'
import { LocationSwitch } from './location-switch.tsx'
import { ClosedBanner } from './closed-banner.tsx'
import { useOpenFailures, useLowStock } from './needs-a-hand.ts'
import '../ui/work.css'

const route = getRouteApi('/office/$location')

/** The office of a location, for those who run it. */
export function OfficePage() {
  const { location } = route.useParams()
  return (
    <LocationGate location={location} may="office.open" what="The office">
      {(here) => (
        <HereContext key={here.shop.id} value={here}>
          <Office here={here} />
        </HereContext>
      )}
    </LocationGate>
  )
}

function Office({ here: { me, shop, role } }: { here: Here }) {
  const path = useRouterState({ select: ({ location }) => location.pathname.replace(/\/$/, '') })
  const failures = useOpenFailures(shop.slug)
  const low = useLowStock(shop.slug)
  const base = `/office/${shop.slug}`
  const item = (id: string, label: string, icon: ReactNode, count = 0, countLabel = '') => ({
    id, label, icon, href: id === 'today' ? base : `${base}/${id}`, isCurrent: path === (id === 'today' ? base : `${base}/${id}`), count, countLabel,
  })
  const sections: NavSection[] = [
    {
      id: 'day',
      items: [
        item('today', 'Today', <LayoutDashboard aria-hidden="true" />),
        item('orders', 'Orders', <ReceiptText aria-hidden="true" />),
        { id: 'board', label: 'Board', icon: <SquareKanban aria-hidden="true" />, href: `/board/${shop.slug}` },
      ],
    },
    {
      id: 'shop',
      label: 'The shop',
      items: [
        item('menu', 'Menu', <BookOpen aria-hidden="true" />),
        item('stock', 'Stock', <Package aria-hidden="true" />, low.count, 'running low'),
        item('team', 'Team', <Users aria-hidden="true" />),
        item('messages', 'Messages', <Mail aria-hidden="true" />),
        item('settings', 'Settings', <Settings aria-hidden="true" />),
      ],
    },
    {
      id: 'trust',
      label: 'Health',
      items: [
        item('failures', 'Failures', <TriangleAlert aria-hidden="true" />, failures.count, 'need a hand'),
        item('books', 'Books', <BookCheck aria-hidden="true" />),
        item('audit', 'Activity', <History aria-hidden="true" />),
      ],
    },
  ]
  return (
    <OfficeShell
      title={<LocationSwitch shop={shop} me={me} />}
      shortTitle={shop.name}
      sections={sections}
      banner={<ClosedBanner shop={shop} />}
      foot={
        <div className="flex flex-col items-start gap-1 px-3">
          <span className="flex max-w-full text-14 whitespace-nowrap text-muted">
            <span className="truncate font-medium text-text">{me.name}</span>&nbsp;· {roleWords[role]}
          </span>
          <TextLink href="/me" isQuiet>Account and sign-out</TextLink>
          <span className="flex pt-1"><ThemeSwitch /></span>
        </div>
      }
    >
      <Outlet />
    </OfficeShell>
  )
}
