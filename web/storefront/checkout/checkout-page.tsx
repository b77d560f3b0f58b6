import { getRouteApi } from '@tanstack/react-router'
import { ShoppingBag } from 'lucide-react'
import { useSession } from '../../ground/session.ts'
import { problemOf } from '../../api/problem.ts'
import type { Menu } from '../../api/shapes.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { usePageBrand } from '../../ui/page-brand.ts'
import { PlaceProvider } from '../../ui/place.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { useCart } from '../cart/use-cart.ts'
import { useStored } from '../../ground/device/stored.ts'
import { GuestShell } from '../guest-shell.tsx'
import { useMenu } from '../menu/use-menu.ts'
import { CheckoutScreen } from './checkout-screen.tsx'
import { attemptAt } from './place-attempt.ts'

const route = getRouteApi('/l/$slug/checkout')

/** The last page before an order: everything on one screen, and nothing typed is lost. */
export function CheckoutPage() {
  const { slug } = route.useParams()
  const menu = useMenu(slug)
  usePageBrand(menu.data?.location.accent)
  if (menu.data) {
    return (
      <PlaceProvider place={menu.data.location}>
        <Checkout menu={menu.data} />
      </PlaceProvider>
    )
  }
  return (
    <GuestShell current="elsewhere" pageTitle="Checkout" kept={menu.isError ? 'missing' : undefined}>
      {menu.isError ? (
        <ErrorState isPage title="The checkout could not be loaded" onRetry={() => void menu.refetch()} isRetrying={menu.isFetching}>
          {problemOf(menu.error).message} Your order is kept here.
        </ErrorState>
      ) : (
        <SkeletonList label="Loading the checkout" />
      )}
    </GuestShell>
  )
}

function Checkout({ menu }: { menu: Menu }) {
  const { slug } = menu.location
  const { person } = useSession()
  const cart = useCart(slug)
  const attempt = useStored(attemptAt(slug))
  if (cart.isLoading || person === undefined) {
    return (
      <GuestShell current="elsewhere" pageTitle="Checkout">
        <SkeletonList label="Loading your order" lines={4} />
      </GuestShell>
    )
  }
  if (cart.lines.length === 0 && attempt === null) {
    return (
      <GuestShell current="elsewhere" pageTitle="Checkout">
        <EmptyState
        isPage
          picture="/pictures/shopping-bags.svg"
          title="Your order is empty"
          action={
            <LinkButton href={`/l/${slug}`} variant="primary" icon={<ShoppingBag className="size-5" aria-hidden="true" />}>
              See the menu
            </LinkButton>
          }
        >
          Add something from the menu first.
        </EmptyState>
      </GuestShell>
    )
  }
  return <CheckoutScreen key={person?.id ?? 'guest'} menu={menu} cart={cart} person={person} />
}
