import type { Order } from '../../crew/shapes.ts'
import { Button } from '../../ui/button.tsx'

export const reasonMax = 200

/** What a form needs that decides something about an order. */
export interface DecisionProps {
  order: Order
  onDone: () => void
  onClose: () => void
}

export function DecisionButtons({ label, isPending, whyDisabled, onClose }: { label: string; isPending: boolean; whyDisabled: string | undefined; onClose: () => void }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" variant="danger" isPending={isPending} whyDisabled={whyDisabled}>{label}</Button>
      <Button variant="quiet" onPress={onClose}>Not now</Button>
    </div>
  )
}
