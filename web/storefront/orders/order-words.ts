import type { Order, OrderStatus } from '../../api/shapes.ts'
import type { Tone } from '../../ui/badge.tsx'

/** A state in one word, with what it feels like. */
export const statusWords: Record<OrderStatus, { word: string; tone: Tone }> = {
  pending: { word: 'Placed', tone: 'info' },
  processing: { word: 'Placed', tone: 'info' },
  confirmed: { word: 'In the queue', tone: 'info' },
  preparing: { word: 'Preparing', tone: 'accent' },
  ready: { word: 'Ready', tone: 'positive' },
  outForDelivery: { word: 'On its way', tone: 'accent' },
  delivered: { word: 'Delivered', tone: 'positive' },
  completed: { word: 'Completed', tone: 'neutral' },
  cancelled: { word: 'Cancelled', tone: 'neutral' },
  failed: { word: 'Failed', tone: 'danger' },
}

/** What the order page says first. */
export function headlineOf({ status, fulfilment, payment, failure, cancelRequested, tableLabel, cancelReason }: Order): string {
  if (cancelRequested && status === 'processing') return 'Cancelling your order …'
  const atTable = tableLabel === null ? 'to your table' : `to table ${tableLabel}`
  const words: Record<OrderStatus, string> = {
    pending: 'We\'ve got your order.',
    processing: payment.standing === 'asking' ? 'Checking with your bank …' : 'We\'ve got your order.',
    confirmed: fulfilment === 'instant' ? 'On its way to your inbox.' : 'You\'re in the queue.',
    preparing: 'We\'re making it.',
    ready: {
      pickup: 'It\'s ready. Come and get it!', dineIn: `It's ready. We're bringing it ${atTable}.`, delivery: 'It\'s ready and waiting for the courier.',
      instant: 'It\'s ready.',
    }[fulfilment],
    outForDelivery: 'Your courier is on the way.',
    delivered: 'It\'s at your door. Enjoy!',
    completed: fulfilment === 'instant' ? 'It\'s in your inbox. Thank you!' : 'Enjoy! Thank you for coming.',
    cancelled: cancelReason ? `This order was cancelled: ${cancelReason}` : 'This order was cancelled.',
    failed: failure?.sentence ?? 'This order didn\'t go through.',
  }
  return words[status]
}

/** Said in place of the button to cancel, where somebody may still look for it. Of what is made already nobody asks. */
export function tooLateWords({ canCancel, cancelRequested, status }: Pick<Order, 'canCancel' | 'cancelRequested' | 'status'>): string | undefined {
  if (canCancel || cancelRequested || status !== 'preparing') return undefined
  return 'We\'re already making it, so it\'s too late to cancel here. Please talk to us.'
}
