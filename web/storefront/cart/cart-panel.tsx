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
    <aside id="your-order" tabIndex={-1} aria-label="Your order" aria-keyshortcuts="Alt+C" className="outline-none sticky top-[calc(var(--top-bar)+1.25rem)] flex max-h-[calc(100dvh-var(--top-bar)-2.75rem)] flex-col overflow-hidden rounded-16 border border-line bg-raised">
      <div className="flex items-baseline justify-between gap-3 px-5 pt-4 pb-2">
        <h2 className="text-20">Your order</h2>
        <kbd className="hidden font-body text-12 text-muted pointer-fine:block">Alt C</kbd>
      </div>
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
  const why = whyNot ?? (cart.count === 0 ? 'Nothing here can be ordered right now' : blocked ? `Check ${blocked.name} first` : undefined)
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
