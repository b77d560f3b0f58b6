import { guestStore } from '../../storefront/checkout/draft.ts'
import { deviceOrders } from '../../storefront/orders/device-orders.ts'

/** Who ordered on this device, and what: forgotten here too, when the account is. */
export function forgetGuestHere(): void {
  guestStore.set({ name: '', email: '', phone: '', street: '', city: '', postcode: '', addressNote: '' })
  deviceOrders.set([])
}
