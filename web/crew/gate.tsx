import { useQuery } from '@tanstack/react-query'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { sessionQuery } from '../ground/session.ts'
import type { Capability } from '../api/capabilities.ts'
import { queries } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { usePageBrand } from '../ui/page-brand.ts'
import { PlaceProvider } from '../ui/place.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { can, canOnPlatform, restAt, roleAt, type CrewRole, type Rest } from './roles.ts'
import type { Me, Shop } from './shapes.ts'

/** Who is working, where, and as what. */
export interface Here {
  me: Me
  shop: Shop
  role: CrewRole
}

interface GateProps {
  /** Slug of the location. */
  location: string
  /** What one must be able to do there. */
  may: Capability
  /** What is behind the gate, for those who may not see it: “The board”. */
  what: string
  children: (here: Here) => ReactNode
}

/** Shows a screen of a location to those who work there, in its colours, money and time. Others are told where else to go. */
export function LocationGate({ location, may, what, children }: GateProps) {
  return (
    <SignedIn>
      {(me) => (
        <AtLocation location={location}>
          {(shop) => {
            const role = roleAt(me, shop)
            const rest = restAt(me, shop)
            if (rest) return <Resting rest={rest} shop={shop} />
            if (!role || !can(me, shop, may)) {
              return (
                <NotYours title={`${what} of ${shop.name} is for its crew`} me={me}>
                  If you work here, ask a manager of {shop.businessName} to invite you to the team.
                </NotYours>
              )
            }
            return <AtHome shop={shop}>{children({ me, shop, role })}</AtHome>
          }}
        </AtLocation>
      )}
    </SignedIn>
  )
}

/** Sends guests to the sign-in page, which leads them back here. */
export function SignedIn({ children }: { children: (me: Me) => ReactNode }) {
  const session = useQuery(sessionQuery)
  const me = queries.useQuery('get', '/api/me', {}, { enabled: Boolean(session.data), staleTime: 60_000 })
  const router = useRouter()
  const here = useRouterState({ select: ({ location }) => location.href })
  const isGuest = session.data === null
  useEffect(() => {
    if (isGuest) void router.navigate({ href: `/sign-in?next=${encodeURIComponent(here)}`, replace: true })
    // Only the page one came to counts, not where one is sent.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isGuest])
  const error = session.error ?? me.error
  if (error && !me.data) {
    return (
      <ErrorState isPage title="We could not see who you are" onRetry={() => void (session.error ? session.refetch() : me.refetch())} isRetrying={session.isFetching || me.isFetching}>
        {problemOf(error).message}
      </ErrorState>
    )
  }
  if (isGuest || !me.data) return <Waiting />
  return children(me.data)
}

function AtLocation({ location, children }: { location: string; children: (shop: Shop) => ReactNode }) {
  const shop = queries.useQuery('get', '/api/locations/{location}', { params: { path: { location } } }, { staleTime: 60_000, retry: (times, error) => times < 2 && problemOf(error).mayPass })
  if (shop.data) return children(shop.data)
  if (!shop.error) return <Waiting />
  const problem = problemOf(shop.error)
  if (problem.status === 404) {
    return (
      <main className="pt-12">
        <EmptyState isPage picture="/pictures/magnifying-glass-tilted-left.svg" title="There is no such place" action={<LinkButton href="/" variant="primary">Go to the start</LinkButton>}>
          No location has the name “{location}” in its address. A letter may be missing.
        </EmptyState>
      </main>
    )
  }
  return (
    <ErrorState isPage title="This place could not be loaded" onRetry={() => void shop.refetch()} isRetrying={shop.isFetching}>
      {problem.message}
    </ErrorState>
  )
}

/** In the place's colour, money and time. */
function AtHome({ shop, children }: { shop: Shop; children: ReactNode }) {
  usePageBrand(shop.accent)
  return <PlaceProvider place={shop}>{children}</PlaceProvider>
}

function Waiting() {
  return (
    <div className="mx-auto max-w-3xl px-6 pt-16">
      <SkeletonList label="Loading" lines={4} />
    </div>
  )
}

/** Why somebody who works here can do nothing just now, and what can be done about it. */
function Resting({ rest, shop }: { rest: Rest; shop: Shop }) {
  const here = useRouterState({ select: ({ location }) => location.href })
  if (rest === 'suspended') {
    return (
      <main className="pt-12">
        <EmptyState isPage picture="/pictures/bellhop-bell.svg" title="Your role here is suspended" action={<LinkButton href="/" variant="primary">Go to the start</LinkButton>}>
          Until somebody reinstates you, you are a guest at {shop.name}. Ask a manager if that is a mistake.
        </EmptyState>
      </main>
    )
  }
  return (
    <main className="pt-12">
      <EmptyState
        isPage
        picture="/pictures/bellhop-bell.svg"
        title="One more step of security"
        action={<LinkButton href={`/account/two-factor?next=${encodeURIComponent(here)}`} variant="primary">Set up two-factor sign-in</LinkButton>}
      >
        {shop.name} asks those who run it for two-factor sign-in. It takes a minute and an app on your phone; then you are back here.
      </EmptyState>
    </main>
  )
}

/** Shows what belongs to no place to administrators; others are told where else to go. */
export function PlatformGate({ may, children }: { may: Capability; children: (me: Me) => ReactNode }) {
  return (
    <SignedIn>
      {(me) => canOnPlatform(me, may) ? children(me) : (
        <NotYours title="The platform is for its administrators" me={me}>If you look after all of Parlour here, sign in with the account that does.</NotYours>
      )}
    </SignedIn>
  )
}

/** Says kindly whose screen this is, and where the person's own ones are; the children, how it can become theirs. */
function NotYours({ title, me, children }: { title: string; me: Me; children: ReactNode }) {
  return (
    <main className="pt-12">
      <EmptyState
        isPage
        picture="/pictures/bellhop-bell.svg"
        title={title}
        action={
          <span className="flex flex-wrap justify-center gap-2">
            {placesOf(me).map(({ href, label }) => (
              <LinkButton key={href} href={href}>
                {label}
              </LinkButton>
            ))}
            <LinkButton href="/" variant="primary">
              Go to the start
            </LinkButton>
          </span>
        }
      >
        You are signed in as {me.name} ({me.email ?? me.phoneNumber}). {children}
      </EmptyState>
    </main>
  )
}

/** Where somebody's work is. */
function placesOf(me: Me): { href: string; label: string }[] {
  const found = new Map<string, string>()
  for (const { location, role, suspended } of me.memberships) {
    if (suspended) continue
    if (role === 'courier') found.set('/courier', 'My deliveries')
    else if (location) found.set(`/board/${location.slug}`, `Board of ${location.name}`)
    if (location && role === 'manager') found.set(`/office/${location.slug}`, `Office of ${location.name}`)
  }
  return [...found].map(([href, label]) => ({ href, label }))
}
