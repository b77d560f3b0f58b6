import { ShoppingBag } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Money } from '../../ui/money.tsx'
import type { ViewedCart } from './view-cart.ts'

/** The order so far, always under the thumb. */
export function CartBar({ cart, onOpen }: { cart: ViewedCart; onOpen: () => void }) {
  const things = cart.count === 1 ? '1 item' : `${cart.count} items`
  return (
    <div className="animate-rise">
      <Button
        variant="primary"
        size="large"
        isWide
        icon={<ShoppingBag key={cart.count} className="size-5 animate-pop" aria-hidden="true" />}
        trailing={<Money minor={cart.subtotalMinor} />}
        aria-keyshortcuts="Alt+C"
        onPress={onOpen}
      >
        <span className="tabular">{things}</span> · View order
      </Button>
      <p role="status" className="sr-only">
        {things} in your order
      </p>
    </div>
  )
}
