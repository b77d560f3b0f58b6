import { Sheet } from '../../ui/sheet.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { CartFoot } from './cart-panel.tsx'
import type { CartPanelProps } from './cart-panel.tsx'
import { CartView } from './cart-view.tsx'

/** Over the menu, where there is no room beside it. */
export function CartSheet({ isOpen, onClose, ...props }: CartPanelProps & { isOpen: boolean; onClose: () => void }) {
  const isEmpty = props.cart.lines.length === 0
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title="Your order" footer={isEmpty ? undefined : <CartFoot {...props} />}>
      {isEmpty ? (
        <EmptyState picture="/pictures/shopping-bags.svg" title="Nothing here yet">
          Go back to the menu and tap the plus beside something you like.
        </EmptyState>
      ) : (
        <CartView {...props} />
      )}
    </Sheet>
  )
}
