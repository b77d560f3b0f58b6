import type { Menu, MenuItem } from '../../api/shapes.ts'
import { allOptions, unitPrice } from './cart-line.ts'
import type { CartLine } from './cart-line.ts'

/** What is different about a line since it was added. The same kinds as the server's. */
export type LineChange =
  | { kind: 'price'; before: number; after: number }
  | { kind: 'soldOut' | 'gone' | 'options' }
  | { kind: 'notServedNow'; againAt: string | undefined }
  | { kind: 'stock'; left: number }

export type ViewedLine = CartLine & {
  /** Null once the item is gone from the menu. */
  item: MenuItem | null
  optionNames: string[]
  unitPriceMinor: number
  totalMinor: number
  /** Whether this line can be ordered as it stands. */
  isOrderable: boolean
  change: LineChange | null
}

export type ViewedCart = {
  lines: ViewedLine[]
  /** How many things, over all lines that can be ordered. */
  count: number
  /** Of the lines that can be ordered, minor units; taxes and fees are the quote's to say. */
  subtotalMinor: number
}

/**
 * The cart as the menu of this moment sees it: named, priced, and with what changed.
 * @param when what the order is scheduled for (ISO 8601); null: now
 */
export function viewCart(lines: readonly CartLine[], menu: Menu, when: string | null = null): ViewedCart {
  const items = new Map(menu.categories.flatMap((category) => category.items).map((item) => [item.id, item]))
  const wanted = new Map<string, number>()
  for (const { itemId, quantity } of lines) wanted.set(itemId, (wanted.get(itemId) ?? 0) + quantity)
  const viewed = lines.map((line) => viewLine(line, items.get(line.itemId) ?? null, { wanted: wanted.get(line.itemId) ?? 0, when }))
  const orderable = viewed.filter((line) => line.isOrderable)
  return {
    lines: viewed,
    count: orderable.reduce((sum, line) => sum + line.quantity, 0),
    subtotalMinor: orderable.reduce((sum, line) => sum + line.totalMinor, 0),
  }
}

type Around = { wanted: number; when: string | null }

function viewLine(line: CartLine, item: MenuItem | null, around: Around): ViewedLine {
  const unitPriceMinor = item ? unitPrice(item, line.options) : line.addedUnitPriceMinor
  const change = changeOf(line, item, unitPriceMinor, around)
  return {
    ...line, item, name: item?.name ?? line.name, optionNames: item ? namesOf(item, line.options) : [], unitPriceMinor,
    totalMinor: unitPriceMinor * line.quantity, isOrderable: change === null || change.kind === 'price', change,
  }
}

/** What keeps a line from being ordered counts more than what it costs. */
function changeOf(line: CartLine, item: MenuItem | null, unitPriceMinor: number, { wanted, when }: Around): LineChange | null {
  if (!item) return { kind: 'gone' }
  if (!isServed(item, when)) {
    return item.unavailableReason === 'notServedNow' ? { kind: 'notServedNow', againAt: item.availableAgainAt } : { kind: 'soldOut' }
  }
  if (!areOptionsRight(item, line.options)) return { kind: 'options' }
  if (item.left !== null && item.left < wanted) return { kind: 'stock', left: item.left }
  if (unitPriceMinor !== line.addedUnitPriceMinor) return { kind: 'price', before: line.addedUnitPriceMinor, after: unitPriceMinor }
  return null
}

/**
 * Whether an item can be ordered now, or for later. The menu says when it is back but not for how long, so for later this is a good guess; the quote
 * decides.
 */
export function isServed(item: Pick<MenuItem, 'available' | 'availableAgainAt'>, when: string | null): boolean {
  return item.available || (when !== null && item.availableAgainAt !== undefined && Date.parse(item.availableAgainAt) <= Date.parse(when))
}

/** Each option belongs to the item, none is taken too often, and no group has too few or too many. */
function areOptionsRight(item: MenuItem, options: readonly string[]): boolean {
  const counts = countOf(options)
  const known = new Set(allOptions(item).map((option) => option.id))
  return options.every((id) => known.has(id)) && item.optionGroups.every((group) => {
    const total = group.options.reduce((sum, option) => sum + (counts.get(option.id) ?? 0), 0)
    return total >= group.choicesMin && total <= group.choicesMax
      && group.options.every((option) => (counts.get(option.id) ?? 0) <= option.quantityMax)
  })
}

/** In the order of the menu: “Large”, “2 × Vanilla”; a number stays with what it counts. */
function namesOf(item: MenuItem, options: readonly string[]): string[] {
  const counts = countOf(options)
  return allOptions(item).flatMap(({ id, name }) => {
    const count = counts.get(id) ?? 0
    return count === 0 ? [] : [count === 1 ? name : `${count}\u00a0×\u00a0${name}`]
  })
}

function countOf(options: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of options) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
