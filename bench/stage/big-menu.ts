import { neverCloses } from '../../demo/demo-business.ts'
import type { DemoBusiness } from '../../demo/demo-business.ts'

const bigMenuItems = 2000
const itemsPerCategory = 50

/** A wholesaler with two thousand things on its menu, each counted: few orders meet at the same row. */
export const bigMenu: DemoBusiness = {
  slug: 'big-pantry', name: 'Big Pantry', accent: '#2f5d50', kind: 'shop',
  country: 'US', timeZone: 'America/Los_Angeles', locale: 'en-US', currency: 'USD', pricesIncludeTax: false,
  taxClasses: { usual: 'Groceries' },
  locations: [{
    slug: 'big-pantry', name: 'Big Pantry', street: '1 Dock Street', city: 'Seattle', postcode: '98101', latitude: 47.6, longitude: -122.33,
    fulfilments: ['pickup'], openingHours: neverCloses, taxRates: { usual: 10_350 }, featured: 'Thing 1',
  }],
  optionGroups: {
    size: { name: 'Size', choicesMin: 1, choicesMax: 1, options: [{ name: 'Regular', isDefault: true }, { name: 'Large', priceMinor: 75 }] },
  },
  categories: Array.from({ length: bigMenuItems / itemsPerCategory }, (_, shelf) => ({
    name: `Shelf ${shelf + 1}`,
    items: Array.from({ length: itemsPerCategory }, (_, place) => {
      const number = shelf * itemsPerCategory + place + 1
      return {
        name: `Thing ${number}`, description: `The thing number ${number}, as everybody knows it.`, priceMinor: 200 + number % 900,
        picture: 'beans', calories: number % 500, preparationSeconds: 60, stock: 100, options: ['size'],
      }
    }),
  })),
  coupons: [{ code: 'BIG10', kind: 'percent', value: 10 }],
}
