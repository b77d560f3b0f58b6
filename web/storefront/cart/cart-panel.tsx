import { ShoppingBag } from 'lucide-react'
import { LinkButton } from '../../ui/link-button.tsx'
import { Money } from '../../ui/money.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { CartView } from './cart-view.tsx'
import type { CartViewProps } from './cart-view.tsx'

export interface CartPanelProps extends CartViewProps {
  checkoutHref: string
  /** Why nothing can be ordered here now. */
  whyNot?: string | undefined
}

/** Beside the menu, where there is room. */
export function CartPanel(props: CartPanelProps) {
  const { cart } = props
  return (
    <aside aria-label="Your order" className="sticky top-[calc(var(--top-bar)+1.25rem)] flex max-h-[calc(100dvh-var(--top-bar)-2.75rem)] flex-col overflow-hidden rounded-16 border border-line bg-raised">
      <h2 className="px-5 pt-4 pb-2 text-20">Your order</h2>
      {cart.lines.length === 0 ? (
        <EmptyState picture="/pictures/shopping-bags.svg" title="Nothing here yet">
          Tap the plus beside something you like.
        </EmptyState>
      ) : (
        <>
          <div className="min-h-0 flex-1 overflow-y-auto px-5">
            <CartView {...props} />
          </div>
          <div className="border-t border-line p-4">
            <CartFoot {...props} />
          </div>
        </>
      )}
    </aside>
  )
}

/** The way on, and what is in its way. */
export function CartFoot({ cart, checkoutHref, whyNot }: CartPanelProps) {
  const blocked = cart.lines.find((line) => !line.isOrderable)
  const why = whyNot ?? (cart.count === 0 ? 'Nothing in it can be ordered now' : blocked ? `Look at ${blocked.name} first` : undefined)
  return (
    <div className="flex flex-col gap-2">
      <LinkButton
        href={checkoutHref}
        variant="primary"
        size="large"
        isWide
        icon={<ShoppingBag className="size-5" aria-hidden="true" />}
        trailing={<Money minor={cart.subtotalMinor} />}
        whyDisabled={why}
      >
        Go to checkout
      </LinkButton>
      <p className="text-center text-14 text-muted">{why ?? 'Taxes and fees are shown before you order.'}</p>
    </div>
  )
}
