import { neverCloses } from '../demo-business.ts'
import type { DemoBusiness } from '../demo-business.ts'

/** A shop without a counter: everything arrives by itself the moment it is paid. Prices contain the tax, as in Europe. */
export const parlourGifts: DemoBusiness = {
  slug: 'parlour-gifts', name: 'Parlour Gifts', accent: '#7b3fa0', kind: 'shop',
  country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'en-NL', currency: 'EUR', pricesIncludeTax: true,
  taxClasses: { standard: 'Standard (21%)', books: 'Books (9%)', vouchers: 'Vouchers (taxed when they are used)' },
  locations: [{
    slug: 'parlour-gifts', name: 'Online', street: 'Prinsengracht 263', city: 'Amsterdam', postcode: '1016 GV', latitude: 52.3752, longitude: 4.884,
    fulfilments: ['instant'], openingHours: neverCloses, taxRates: { standard: 21_000, books: 9_000, vouchers: 0 }, featured: 'Home Barista Course',
  }],
  optionGroups: {
    wrapping: { name: 'How should it look?', choicesMin: 1, choicesMax: 1, options: [
      { name: 'Just coffee', isDefault: true }, { name: 'Birthday' }, { name: 'Thank you' }, { name: 'Congratulations' },
    ] },
    language: { name: 'Language', choicesMin: 1, choicesMax: 1, options: [{ name: 'English', isDefault: true }, { name: 'Nederlands' }, { name: 'Deutsch' }] },
    tutor: { name: 'With a tutor', choicesMin: 0, choicesMax: 1, options: [{ name: 'One hour of video with a barista', priceMinor: 3_500 }] },
  },
  categories: [
    { name: 'Vouchers', items: [
      { name: 'Coffee Voucher', description: 'Five cups for somebody who needs one. Comes by email, valid for a year.', priceMinor: 2_000, picture: 'gift-card',
        calories: null, preparationSeconds: 0, options: ['wrapping'], taxClass: 'vouchers' },
      { name: 'Gift Box Voucher', description: 'They choose: beans, a cup or a syrup set, sent to their door.', priceMinor: 3_950, picture: 'wrapped-gift',
        calories: null, preparationSeconds: 0, options: ['wrapping'], stock: 60, taxClass: 'vouchers' },
      { name: 'Dinner for Two', description: 'A table, three courses and a toast, at any house that takes Parlour vouchers.', priceMinor: 8_500, picture: 'fork-and-knife-with-plate',
        calories: null, preparationSeconds: 0, options: ['wrapping'], taxClass: 'vouchers' },
      { name: 'Cinema and Cake', description: 'Two tickets and two slices.', priceMinor: 3_200, picture: 'admission-tickets',
        calories: null, preparationSeconds: 0, options: ['wrapping'], stock: 25, taxClass: 'vouchers' },
    ] },
    { name: 'Courses', items: [
      { name: 'Home Barista Course', description: 'Six lessons from the first grind to a tulip in the foam. Watch it as often as you like.', priceMinor: 4_900, picture: 'barista-course',
        calories: null, preparationSeconds: 0, options: ['language', 'tutor'], taxClass: 'standard' },
      { name: 'Latte Art Live', description: 'Saturday morning, one camera, twelve people, much milk.', priceMinor: 2_900, picture: 'artist-palette',
        calories: null, preparationSeconds: 0, options: ['language'], stock: 12, taxClass: 'standard' },
      { name: 'Sourdough in a Week', description: 'Seven short films, one for each day of the dough.', priceMinor: 3_400, picture: 'bread',
        calories: null, preparationSeconds: 0, options: ['language'], taxClass: 'standard' },
    ] },
    { name: 'Read and print', items: [
      { name: 'The Small Café Book', description: 'How forty neighbourhood cafés began. E-book, 210 pages.', priceMinor: 1_250, picture: 'open-book',
        calories: null, preparationSeconds: 0, options: ['language'], taxClass: 'books' },
      { name: 'Italian Sundays', description: 'Thirty recipes of the Little Lemon kitchen. E-book, 96 pages.', priceMinor: 990, picture: 'books',
        calories: null, preparationSeconds: 0, taxClass: 'books' },
      { name: 'Menu Card Templates', description: 'Ten designs to fill in and print.', priceMinor: 1_500, picture: 'label',
        calories: null, preparationSeconds: 0, taxClass: 'standard' },
    ] },
  ],
  coupons: [{ code: 'GIFT5', kind: 'amount', value: 500, minimumMinor: 3_000, usesMax: 1_000 }],
}
