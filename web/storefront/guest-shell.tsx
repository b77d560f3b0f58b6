import { Home, LogIn, ReceiptText, UserRound, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useUnread } from '../account/messages/unread.ts'
import { useSession } from '../ground/session.ts'
import { CustomerShell, type CustomerShellProps } from '../ui/customer-shell.tsx'
import { Link } from '../ui/link.tsx'
import { useCartKeeping } from './cart/use-cart.ts'
import { useStored } from '../ground/device/stored.ts'
import { useIsOnline } from '../ground/online.ts'
import { deviceOrders } from './orders/device-orders.ts'
import { isUnderWay } from './orders/past-order.ts'
import { usePageTitle } from '../ground/page-title.ts'

type Kept = 'shown' | 'missing'

const offlineWords: Record<Kept, string> = {
  shown: 'You\'re offline. This page may be out of date, but what you choose is saved.',
  missing: 'You\'re offline, and this page isn\'t saved on this device.',
}

export interface GuestShellProps extends Pick<CustomerShellProps, 'skips'> {
  /** Of the tab; absent on the first page. */
  pageTitle?: string | undefined
  current: 'home' | 'orders' | 'me' | 'elsewhere'
  /** Instead of the wordmark. */
  title?: ReactNode
  tools?: ReactNode
  /** Stays above the bottom bar. */
  bar?: ReactNode
  /** Something to know across the top of this page. */
  banner?: ReactNode
  /** What a device without a network has of this page: what was there last time, or not even that. Absent where that makes no difference. */
  kept?: Kept | undefined
  /** Where to come back to after signing in; the page itself unless told. */
  next?: string
  children: ReactNode
}

/** Around every screen that guests see: the way home, to their orders and to themselves. */
export function GuestShell({ pageTitle, current, title, tools, bar, banner, skips, kept, next, children }: GuestShellProps) {
  const { person } = useSession()
  const unread = useUnread({ isSignedIn: Boolean(person) })
  const underWay = useStored(deviceOrders).filter(isUnderWay).length
  const isOnline = useIsOnline()
  usePageTitle(pageTitle)
  useCartKeeping()
  const backTo = next ?? (location.pathname === '/sign-in' || location.pathname === '/sign-up' ? '/' : location.pathname + location.search)
  return (
    <CustomerShell
      title={title ?? <Wordmark />}
      tools={tools}
      skips={skips}
      bar={bar}
      banner={
        <>
          {!isOnline && <OfflineBanner kept={kept} />}
          {banner}
        </>
      }
      nav={[
        { id: 'home', label: 'Places', icon: <Home aria-hidden="true" />, href: '/', isCurrent: current === 'home' },
        {
          id: 'orders', label: 'Orders', icon: <ReceiptText aria-hidden="true" />, href: '/orders', isCurrent: current === 'orders',
          count: underWay, countLabel: 'under way',
        },
        person
          ? {
              id: 'me', label: 'Me', icon: <UserRound aria-hidden="true" />, href: '/me', isCurrent: current === 'me',
              news: unread > 0 ? 'unread messages' : undefined,
            }
          : { id: 'me', label: 'Sign in', icon: <LogIn aria-hidden="true" />, href: signInAddress(backTo), isCurrent: current === 'me' },
      ]}
    >
      {children}
    </CustomerShell>
  )
}

/** The sign-in page, which leads back to where somebody was. */
export function signInAddress(backTo: string): string {
  return backTo === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(backTo)}`
}

function Wordmark() {
  return (
    <Link href="/" className="focus-ring flex min-h-11 items-center gap-2.5 rounded-10">
      <img src="/icons/parlour.svg" alt="" className="size-7" />
      <span className="display text-20">Parlour</span>
    </Link>
  )
}

function OfflineBanner({ kept }: { kept: Kept | undefined }) {
  return (
    <div role="status" className="flex animate-rise items-center gap-3 bg-warning-fill px-4 py-2.5 text-on-warning md:px-6">
      <WifiOff className="size-5 shrink-0" aria-hidden="true" />
      <p className="text-16 font-medium">{kept ? offlineWords[kept] : 'You\'re offline.'}</p>
    </div>
  )
}
