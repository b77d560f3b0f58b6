import type { Menu, MenuItem, MenuOption } from '../catalogue/index.ts'
import { servedAt } from '../catalogue/index.ts'
import { isOpenAt } from '../locations/index.ts'
import type { Fulfilment } from '../locations/index.ts'
import { refuse } from './refusals.ts'
import type { RefusalFacts } from '../platform/refusal.ts'
import type { RefusalCode } from './refusals.ts'
import { linesMax, quantityMax } from './order-contract.ts'
import type { AskedLine, LineOption, PlaceOrderBody } from './order-contract.ts'

/** A line whose item and options are known to be right here and now. */
export type CheckedLine = { item: MenuItem; options: LineOption[]; quantity: number; note: string | null }

const scheduleDaysMax = 7

/** What is asked for and when, before anybody says who they are or where it goes. */
export type AskedBasket = Pick<PlaceOrderBody, 'fulfilment' | 'scheduledFor'> & { lines: readonly AskedLine[] }

/**
 * Everything about an order's lines that can be judged from the menu and the clock alone. Pure; throws the first refusal,
 * with the line it is about.
 */
export function checkBasket(menu: Menu, asked: AskedBasket, now: Date): CheckedLine[] {
  const { location } = menu
  if (asked.lines.length === 0) throw refuse('emptyOrder')
  if (asked.lines.length > linesMax) throw refuse('tooManyLines', { linesMax })
  const serveAt = whenServed(asked, now)
  checkServing(location, asked.fulfilment, serveAt)
  return asked.lines.map((line, index) => checkLine(menu, line, index, serveAt))
}

/** The place takes orders, and serves this way at that time. Pure. @throws notAccepting, fulfilmentNotOffered, locationClosed */
export function checkServing(location: Menu['location'], fulfilment: Fulfilment, serveAt: Date): void {
  if (!location.accepting) throw refuse('notAccepting')
  if (!location.fulfilments.includes(fulfilment)) throw refuse('fulfilmentNotOffered', { offered: location.fulfilments })
  if (!isOpenAt(location, serveAt)) throw refuse('locationClosed')
}

/** @throws badSchedule when the time is past or too far ahead */
export function whenServed(asked: { scheduledFor?: string }, now: Date): Date {
  if (asked.scheduledFor === undefined) return now
  const at = new Date(asked.scheduledFor)
  const latest = now.getTime() + scheduleDaysMax * 86_400_000
  if (Number.isNaN(at.getTime()) || at < now || at.getTime() > latest) throw refuse('badSchedule')
  return at
}

/** Where the order goes is known, and how it is paid can be done there: nobody takes cash for what is complete at once. @throws addressMissing, tableMissing, cashNotTaken */
export function checkFulfilment(asked: Pick<PlaceOrderBody, 'fulfilment' | 'address' | 'tableId' | 'payment'>): void {
  const missing: Partial<Record<Fulfilment, RefusalCode | false>> = {
    delivery: asked.address === undefined && 'addressMissing',
    dineIn: !asked.tableId?.trim() && 'tableMissing',
    instant: [asked.payment, ...asked.payment.also ?? []].some(({ method }) => method === 'cash') && 'cashNotTaken',
  }
  const code = missing[asked.fulfilment]
  if (code) throw refuse(code)
}

/** What is wrong with a line carries its place in the order and the name of the item. */
function lineRefusal(code: RefusalCode, index: number, facts: RefusalFacts = {}): Error {
  return refuse(code, { line: index, pointer: `/lines/${index}`, ...facts })
}

export function checkLine(menu: Menu, line: AskedLine, index: number, serveAt: Date): CheckedLine {
  if (line.quantity < 1 || line.quantity > quantityMax) throw lineRefusal('badQuantity', index, { quantityMax })
  const item = menu.items.get(line.itemId)
  if (!item) throw lineRefusal('unknownItem', index, { itemId: line.itemId })
  const named = { itemId: item.id, item: item.name }
  if (item.soldOutUntil && item.soldOutUntil > serveAt) throw lineRefusal('itemSoldOut', index, named)
  if (!servedAt(item, serveAt, menu.location.timeZone)) throw lineRefusal('notServedNow', index, named)
  return { item, options: checkOptions(item, line.options ?? defaultOptions(item), index), quantity: line.quantity, note: line.note?.trim() || null }
}

/** Who says nothing about options gets the usual; who says anything, also an empty list, is taken at their word. */
function defaultOptions(item: MenuItem): string[] {
  return item.optionGroups.flatMap((group) => group.options.filter((option) => option.isDefault).map((option) => option.id))
}

/** Each chosen option belongs to the item, none is taken too often, and each group has neither too few nor too many. */
function checkOptions(item: MenuItem, chosen: readonly string[], index: number): LineOption[] {
  const counts = new Map<string, number>()
  for (const id of chosen) counts.set(id, (counts.get(id) ?? 0) + 1)
  const taken: LineOption[] = []
  for (const group of item.optionGroups) {
    const facts = { item: item.name, itemId: item.id, group: group.name, groupId: group.id }
    const here = group.options.filter((option) => counts.has(option.id))
    const total = here.reduce((sum, option) => sum + (counts.get(option.id) ?? 0), 0)
    if (total < group.choicesMin) throw lineRefusal('tooFewOptions', index, { ...facts, choicesMin: group.choicesMin })
    if (total > group.choicesMax) throw lineRefusal('tooManyOptions', index, { ...facts, choicesMax: group.choicesMax })
    for (const option of here) taken.push(takeOption(option, counts, index, facts))
  }
  const stranger = counts.keys().next()
  if (!stranger.done) throw lineRefusal('unknownOption', index, { item: item.name, itemId: item.id, optionId: stranger.value })
  return taken
}

function takeOption(option: MenuOption, counts: Map<string, number>, index: number, facts: RefusalFacts): LineOption {
  const quantity = counts.get(option.id) ?? 0
  counts.delete(option.id)
  if (quantity > option.quantityMax) throw lineRefusal('tooManyOptions', index, { ...facts, option: option.name, quantityMax: option.quantityMax })
  return { id: option.id, name: option.name, quantity, priceMinor: option.priceMinor }
}
