import type { MenuItem, MenuOption, MenuOptionGroup } from '../../server/catalogue/index.ts'
import { servedAt } from '../../server/catalogue/index.ts'
import type { Location } from '../../server/locations/index.ts'
import { weighted } from './random.ts'
import type { Random } from './random.ts'
import type { Visitor } from './guests.ts'

export type HistoryItem = Omit<MenuItem, 'stock' | 'left'>
export type HistoryOption = { id: string; name: string; quantity: number; priceMinor: number }
export type BasketLine = { item: HistoryItem; options: HistoryOption[]; quantity: number; note: string | null }

/** What is on a menu and how gladly it is taken. */
export type Shelf = { items: readonly HistoryItem[]; pick(random: Random): number; timeZone: string; kind: Location['kind'] }

/** Some things are simply liked better: the first one ten times as much as the last. What is featured is liked best. */
export function makeShelf(location: Pick<Location, 'timeZone' | 'kind'>, items: readonly HistoryItem[], random: Random): Shelf {
  const liking = items.map((item, place) => 10 ** (1 - place / items.length) * (0.4 + random.next()) * (item.featured ? 3 : 1))
  return { items, pick: weighted(liking), timeZone: location.timeZone, kind: location.kind }
}

/** How many different things are ordered at once: one, two, three … */
const sizes: Record<Location['kind'], (random: Random) => number> = {
  cafe: weighted([55, 30, 10, 5]), restaurant: weighted([12, 26, 28, 20, 10, 4]), salon: weighted([90, 10]), shop: weighted([82, 15, 3]),
}
const notes = ['Extra hot, please', 'No lid', 'Name on the cup: Captain', 'A little less sweet', 'Cut in half', 'For the table by the window', 'No onions']
const triesMax = 10

/** What somebody has at that moment, at least one thing. Regulars mostly begin with their usual. */
export function fillBasket(shelf: Shelf, { guest }: Visitor, at: Date, random: Random): BasketLine[] {
  const wanted = sizes[shelf.kind](random) + 1
  const served = (place: number) => {
    const item = shelf.items[place]
    return item !== undefined && servedAt(item, at, shelf.timeZone)
  }
  const places = new Set<number>()
  const usual = guest && random.chance(0.6) ? Math.floor(guest.taste ** 2 * shelf.items.length) : -1
  if (served(usual)) places.add(usual)
  for (let tries = 0; places.size < wanted && tries < triesMax; tries += 1) {
    const place = shelf.pick(random)
    if (served(place)) places.add(place)
  }
  // A menu on which nothing is served at that hour: the kitchen makes an exception.
  if (places.size === 0) places.add(shelf.pick(random))
  return [...places].flatMap((place) => shelf.items[place] ?? []).map((item) => ({
    item, options: item.optionGroups.flatMap((group) => chooseOptions(group, random)),
    quantity: random.chance(0.08) ? random.between(2, 4) : 1,
    note: random.chance(0.03) ? random.pick(notes) : null,
  }))
}

/** Within the rules of the group: mostly what is usual, sometimes another choice; what need not be chosen mostly is not. */
function chooseOptions({ options, choicesMin, choicesMax }: MenuOptionGroup, random: Random): HistoryOption[] {
  const usual = options.filter((option) => option.isDefault).slice(0, choicesMax)
  if (usual.length > 0 && usual.length >= choicesMin && random.chance(0.7)) return usual.map((option) => taken(option, 1))
  if (choicesMin === 0 && !random.chance(0.15)) return []
  const choices = Math.max(choicesMin, Math.min(choicesMax, random.chance(0.2) ? 2 : 1))
  // Each option is there as often as it may be taken, in an order of chance.
  const offered = options.flatMap((option) => Array.from({ length: option.quantityMax }, () => ({ option, place: random.next() })))
  const chosen = Map.groupBy(offered.sort((a, b) => a.place - b.place).slice(0, choices), ({ option }) => option)
  return [...chosen].map(([option, times]) => taken(option, times.length))
}

function taken({ id, name, priceMinor }: MenuOption, quantity: number): HistoryOption {
  return { id, name, quantity, priceMinor }
}
