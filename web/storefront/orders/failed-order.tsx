import { CreditCard } from 'lucide-react'
import type { Order } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useTryAgain } from './use-try-again.ts'

/** The way on after an order that failed: straight back to paying, with everything as it was. */
export function FailedOrder({ order }: { order: Order }) {
  const tryAgain = useTryAgain(order)
  return (
    <div className="flex flex-wrap gap-3">
      <Button variant="primary" size="large" icon={<CreditCard className="size-5" aria-hidden="true" />} onPress={tryAgain}>
        Try again
      </Button>
      <LinkButton size="large" href={`/l/${order.locationSlug}`}>
        Back to the menu
      </LinkButton>
    </div>
  )
}
