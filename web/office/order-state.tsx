import { Badge, type Tone } from '../ui/badge.tsx'
import type { Order } from '../crew/shapes.ts'

/** The states of an order as a manager tells them apart; guests are told less. */
export const stateWords: Record<Order['status'], string> = {
  pending: 'Placed', processing: 'Being checked', confirmed: 'Waiting', preparing: 'Preparing', ready: 'Ready', outForDelivery: 'On its way',
  delivered: 'Delivered', completed: 'Completed', cancelled: 'Cancelled', failed: 'Failed',
}

const tones: Record<Order['status'], Tone> = {
  pending: 'info', processing: 'info', confirmed: 'info', preparing: 'accent', ready: 'positive', outForDelivery: 'accent', delivered: 'positive',
  completed: 'neutral', cancelled: 'neutral', failed: 'danger',
}

/** Where an order is, in a word. */
export function OrderState({ status }: { status: Order['status'] }) {
  return <Badge tone={tones[status]}>{stateWords[status]}</Badge>
}
