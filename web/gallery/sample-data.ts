import type { Place } from '../ui/place.tsx'

/** Colours that businesses really bring: dark, bright, pale, grey. */
export const brands = {
  parlour: { name: 'Parlour', colour: null },
  coffee: { name: 'Coffee brown', colour: '#6f4323' },
  lemon: { name: 'Lemon', colour: '#f4ce14' },
  pine: { name: 'Pine', colour: '#15634a' },
  sky: { name: 'Sky', colour: '#38a3eb' },
  ink: { name: 'Ink', colour: '#15151a' },
}

/** Ways to write money and time, one of them from right to left. */
export const places = {
  us: { name: 'New York', place: { locale: 'en-US', currency: 'USD', timeZone: 'America/New_York' } },
  de: { name: 'Berlin', place: { locale: 'de-DE', currency: 'EUR', timeZone: 'Europe/Berlin' } },
  jp: { name: 'Tokyo', place: { locale: 'ja-JP', currency: 'JPY', timeZone: 'Asia/Tokyo' } },
  ae: { name: 'Dubai', place: { locale: 'ar-AE', currency: 'AED', timeZone: 'Asia/Dubai' } },
} satisfies Record<string, { name: string; place: Place }>

/** Counted from when the gallery was opened. */
export const sevenMinutesAgo = Date.now() - 7 * 60_000

/** An item of a sample menu. */
export interface SampleItem {
  id: string
  name: string
  words: string
  minor: number
  picture: string | null
  soldOut?: string
  left?: number
}

export const coffees: SampleItem[] = [
  { id: '1', name: 'Caramel Macchiato', words: 'Espresso, vanilla, steamed milk and a lattice of caramel.', minor: 525, picture: '/pictures/caramel-macchiato.svg' },
  { id: '2', name: 'Espresso', words: 'Two short, syrupy shots of our house roast.', minor: 350, picture: '/pictures/espresso.svg' },
  { id: '3', name: 'Matcha Latte', words: 'Stone-ground Uji matcha, whisked into milk.', minor: 475, picture: '/pictures/matcha-latte.svg', left: 3 },
  { id: '4', name: 'Affogato', words: 'Vanilla ice cream drowned in a hot shot.', minor: 600, picture: '/pictures/affogato.svg', soldOut: 'Back tomorrow at 7:00' },
  { id: '5', name: 'Cold Brew', words: 'Steeped for eighteen hours, served over ice.', minor: 450, picture: '/pictures/cold-brew.svg' },
  { id: '6', name: 'Großmutters Donaudampfschifffahrtskaffee mit Schlagobers', words: 'A very long name, to see that it wraps well.', minor: 725, picture: null },
]
