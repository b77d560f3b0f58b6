import type { Menu, MenuItem, Option, OptionGroup } from '../../api/shapes.ts'

/** An item as tests need it: whatever is not said is plain. */
export function anItem(rest: Partial<MenuItem> & { id: string }): MenuItem {
  return {
    name: rest.id, description: '', priceMinor: 400, picture: null, allergens: [], diets: [], calories: null, featured: false, available: true,
    stock: 'notCounted', left: null, preparationSeconds: 60, optionGroups: [], ...rest,
  }
}

export function anOption(rest: Partial<Option> & { id: string }): Option {
  return { name: rest.id, priceMinor: 0, isDefault: false, quantityMax: 1, allergens: [], ...rest }
}

export function aGroup(rest: Partial<OptionGroup> & { id: string; options: Option[] }): OptionGroup {
  return { name: rest.id, choicesMin: 0, choicesMax: 1, ...rest }
}

/** A café in Berlin that is open from eight to six. */
export function aMenu(items: MenuItem[], rest: Partial<Menu> = {}): Menu {
  return {
    location: {
      id: 'location', slug: 'corner', name: 'Corner', businessSlug: 'corner', businessName: 'Corner', accent: '#9a4a1f', kind: 'cafe',
      street: 'Weg 1', city: 'Berlin', region: '', postcode: '10115', country: 'DE', latitude: null, longitude: null, timeZone: 'Europe/Berlin',
      locale: 'en-GB', currency: 'EUR', pricesIncludeTax: true,
      fulfilments: ['pickup'], deliveryFeeMinor: 0, deliveryMinutes: 30, orderTotalMaxMinor: 1_000_000, accepting: true, openNow: true, nextChangeAt: null,
      openingHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
    },
    currency: 'EUR', categories: [{ id: 'all', name: 'All', items }], version: 1, ...rest,
  }
}
