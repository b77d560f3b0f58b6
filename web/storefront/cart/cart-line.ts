import type { MenuItem, Option, OptionGroup } from '../../api/shapes.ts'
import { asCount, asList, asRecord, asText } from '../../ground/device/readers.ts'

/** Something in a cart, on this device or on the server. */
export type CartLine = {
  /** Of this line, while it is in the cart. */
  id: string
  itemId: string
  /** As it was called when it was added, for when it is gone from the menu. */
  name: string
  /** Ids of the chosen options, sorted; an id twice means two of it. */
  options: readonly string[]
  note: string
  quantity: number
  /** What one cost when it was added, minor units. */
  addedUnitPriceMinor: number
}

/** What makes two lines the same. */
export type LineContent = Pick<CartLine, 'itemId' | 'options' | 'note'>

/** The same limits as the server's. */
export const quantityMax = 99
export const linesMax = 50
export const noteMax = 200

/** Two lines with the same key are one line. */
export function keyOf({ itemId, options, note }: LineContent): string {
  return JSON.stringify([itemId, options.toSorted(), note.trim()])
}

/** What one costs with these options: never less than nothing. Minor units. */
export function unitPrice(item: Pick<MenuItem, 'priceMinor' | 'optionGroups'>, options: readonly string[]): number {
  const prices = new Map(allOptions(item).map((option) => [option.id, option.priceMinor]))
  return Math.max(0, options.reduce((sum, id) => sum + (prices.get(id) ?? 0), item.priceMinor))
}

export function allOptions(item: { optionGroups: readonly OptionGroup[] }): Option[] {
  return item.optionGroups.flatMap((group) => group.options)
}

/** One thing that somebody did to a cart. Lines are named by what is in them, since the server gives them other ids than this device. */
export type CartChange =
  | { kind: 'add'; line: CartLine; scheduledFor?: string | undefined }
  | { kind: 'quantity'; key: string; quantity: number }
  | { kind: 'content'; key: string; line: CartLine; scheduledFor?: string | undefined }
  | { kind: 'clear' }

/** The lines after a change; what it names and is no longer there stays away. */
export function withChange(lines: readonly CartLine[], change: CartChange): CartLine[] {
  if (change.kind === 'clear') return []
  if (change.kind === 'add') return withLine(lines, change.line)
  if (change.kind === 'quantity') return withQuantity(lines, change.key, change.quantity)
  return withContent(lines, change.key, change.line)
}

/** On top of the line that has the same, as far as a line goes. A full cart stays as it is. */
function withLine(lines: readonly CartLine[], added: CartLine): CartLine[] {
  const key = keyOf(added)
  if (!lines.some((line) => keyOf(line) === key)) return lines.length >= linesMax ? [...lines] : [...lines, normal(added)]
  return lines.map((line) => (keyOf(line) === key
    ? normal({ ...line, quantity: line.quantity + added.quantity, addedUnitPriceMinor: added.addedUnitPriceMinor }) : line))
}

function withQuantity(lines: readonly CartLine[], key: string, quantity: number): CartLine[] {
  if (quantity <= 0) return lines.filter((line) => keyOf(line) !== key)
  return lines.map((line) => (keyOf(line) === key ? normal({ ...line, quantity }) : line))
}

/** The line stays in its place, or melts into the one that is the same now. */
function withContent(lines: readonly CartLine[], key: string, changed: CartLine): CartLine[] {
  const others = lines.filter((line) => keyOf(line) !== key)
  if (others.length === lines.length) return [...lines]
  const newKey = keyOf(changed)
  if (others.some((line) => keyOf(line) === newKey)) return withLine(others, changed)
  return lines.map((line) => (keyOf(line) === key ? normal({ ...changed, id: line.id }) : line))
}

/** A line as it is compared and kept. */
function normal(line: CartLine): CartLine {
  return { ...line, options: line.options.toSorted(), note: line.note.trim(), quantity: Math.min(quantityMax, Math.max(1, line.quantity)) }
}

/** The lines that lie in storage, as far as they can be understood. */
export function readLines(raw: unknown): CartLine[] {
  return asList(raw, readLine).slice(0, linesMax)
}

export function readLine(raw: unknown): CartLine | null {
  const { id, itemId, name, options, note, quantity, addedUnitPriceMinor } = asRecord(raw)
  if (typeof id !== 'string' || typeof itemId !== 'string' || asCount(quantity) < 1) return null
  return normal({
    id, itemId, name: asText(name), note: asText(note).slice(0, noteMax),
    options: asList(options, (option) => (typeof option === 'string' ? option : null)),
    quantity: asCount(quantity), addedUnitPriceMinor: asCount(addedUnitPriceMinor),
  })
}
