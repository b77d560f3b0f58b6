import type { DemoBusiness } from '../demo-business.ts'
import { appetizers, desserts, drinks, meals, optionGroups } from './little-lemon-menu.ts'

const lunchAndDinner = { opens: '11:30', closes: '22:00' }
const untilLate = { opens: '11:30', closes: '00:30' }

/** A family restaurant in Chicago, with a long menu and real hours. */
export const littleLemon: DemoBusiness = {
  slug: 'little-lemon', name: 'Little Lemon', accent: '#495e57', kind: 'restaurant',
  country: 'US', timeZone: 'America/Chicago', locale: 'en-US', currency: 'USD', pricesIncludeTax: false,
  // Chicago: 10.75% on restaurant food, and three per cent more on soft drinks.
  taxClasses: { food: 'Restaurant food', softDrinks: 'Soft drinks' },
  locations: [{
    slug: 'little-lemon', name: 'Little Lemon', street: '2395 N Lincoln Avenue', city: 'Chicago', region: 'IL', postcode: '60614', latitude: 41.925, longitude: -87.6487,
    fulfilments: ['dineIn', 'pickup', 'delivery'], deliveryFeeMinor: 399, deliveryMinutes: 35,
    openingHours: [
      { weekday: 1, opens: '16:00', closes: '22:00' },
      { weekday: 2, ...lunchAndDinner }, { weekday: 3, ...lunchAndDinner }, { weekday: 4, ...lunchAndDinner },
      { weekday: 5, ...untilLate }, { weekday: 6, ...untilLate },
      { weekday: 7, opens: '11:00', closes: '21:00' },
    ],
    taxRates: { food: 10_750, softDrinks: 13_750 }, featured: 'Bolognese Lasagna',
  }],
  optionGroups,
  categories: [
    { name: 'Appetizers', items: appetizers },
    { name: 'Meals', items: meals },
    { name: 'Desserts', items: desserts },
    { name: 'Drinks', items: drinks },
  ],
  coupons: [{ code: 'LEMON5', kind: 'amount', value: 500, minimumMinor: 2_500 }, { code: 'WELCOME10', kind: 'percent', value: 10 }],
}
