import { Bike, Gift, ShoppingBag, Utensils } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Order } from './shapes.ts'

/** How an order reaches its guest, as a word and a sign. */
export const fulfilmentWords: Record<Order['fulfilment'], { word: string; icon: ReactNode }> = {
  pickup: { word: 'Pickup', icon: <ShoppingBag aria-hidden="true" /> },
  dineIn: { word: 'Dine in', icon: <Utensils aria-hidden="true" /> },
  delivery: { word: 'Delivery', icon: <Bike aria-hidden="true" /> },
  instant: { word: 'By email', icon: <Gift aria-hidden="true" /> },
}
