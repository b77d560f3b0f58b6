import type { Menu, MenuItem } from '../../catalogue/index.ts'
import type { Fulfilment } from '../../locations/index.ts'
import type { Caller, Subject } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/refusal.ts'
import { refuse } from '../refusals.ts'
import { checkLine, whenServed } from '../check-order.ts'
import type { CheckedLine } from '../check-order.ts'
import { findCoupon } from '../find-coupon.ts'
import type { LineOption } from '../order-contract.ts'
import { priceLines, sumsOf } from '../price-asked-order.ts'
import type { PricedLine } from '../price-order.ts'
import type { CartChange, CartLineView, CartQuery, CartView } from './cart-contract.ts'
import type { Cart } from './cart-lines.ts'
import type { OrderNeeds } from '../needs.ts'

/** The caller's cart at the location of the request, with its menu. @throws notSignedIn, notFound */
export async function cartOf(context: OrderNeeds, caller: Caller | null, subject: Subject): Promise<{ cart: Cart; menu: Menu }> {
  if (!caller) throw refuse('notSignedIn')
  const menu = await context.menus.of(subject.locationId ?? '')
  if (!menu) throw refuse('notFound')
  return { cart: { businessId: subject.businessId, locationId: menu.location.id, personId: caller.personId }, menu }
}

type Row = {
  id: string
  itemId: string
  itemName: string
  options: string[]
  note: string
  quantity: number
  unitPriceMinor: number
  /** How many of the item can still be sold; null when nobody counts. */
  available: number | null
}

type Judged = { row: Row; checked: CheckedLine | null; wrong: CartChange['kind'] | null }

/**
 * The cart as it would be ordered now, with what changed since its lines were added.
 * @throws fulfilmentNotOffered, badSchedule, and the refusals of a coupon
 */
export async function readCart(
  db: Db, cart: Cart, menu: Menu, asked: CartQuery & { couponCode?: string }, now: Date,
): Promise<CartView> {
  const fulfilment = fulfilmentOf(menu, asked.fulfilment)
  const serveAt = whenServed(asked, now)
  const judged = (await readRows(db, cart)).map((row) => judge(menu, row, serveAt))
  const checked = judged.flatMap((line) => line.checked ?? [])
  const coupon = await findCoupon(db, cart.businessId, asked.couponCode, now)
  const price = priceLines(menu, checked, { fulfilment, coupon })
  const priced = new Map(checked.map((line, index) => [line, price.lines[index]]))
  const lines = judged.map((line) => ({ ...line, price: line.checked ? priced.get(line.checked) : undefined, short: isShort(line.row, judged) }))
  return {
    locationId: cart.locationId, fulfilment, lines: lines.map((line) => viewLine(menu, line)), changes: lines.flatMap(changesOf),
    ...sumsOf(price), currency: menu.location.currency, pricesIncludeTax: menu.location.pricesIncludeTax,
  }
}

function fulfilmentOf(menu: Menu, wanted: Fulfilment | undefined): Fulfilment {
  const offered = menu.location.fulfilments
  const fulfilment = wanted ?? offered[0]
  if (!fulfilment || !offered.includes(fulfilment)) throw refuse('fulfilmentNotOffered', { offered })
  return fulfilment
}

async function readRows(db: Db, cart: Cart): Promise<Row[]> {
  return db.selectFrom('cartLine as line')
    .innerJoin('menuItem as item', (join) => join.onRef('item.businessId', '=', 'line.businessId').onRef('item.id', '=', 'line.itemId'))
    .leftJoin('stockBalance as stock', (join) => join.onRef('stock.businessId', '=', 'line.businessId')
      .onRef('stock.locationId', '=', 'line.locationId').onRef('stock.itemId', '=', 'line.itemId'))
    .select(['line.id', 'line.itemId', 'item.name as itemName', 'line.options', 'line.note', 'line.quantity', 'line.unitPriceMinor'])
    .select(({ eb }) => eb('stock.onHand', '-', eb.ref('stock.held')).as('available'))
    .where('line.businessId', '=', cart.businessId).where('line.locationId', '=', cart.locationId).where('line.personId', '=', cart.personId)
    .orderBy('line.id').execute()
}

const kinds: Readonly<Record<string, CartChange['kind']>> = {
  unknownItem: 'gone', itemSoldOut: 'soldOut', notServedNow: 'notServedNow',
  unknownOption: 'options', tooFewOptions: 'options', tooManyOptions: 'options',
}

/** What placing would say of the line, taken down instead of thrown. */
function judge(menu: Menu, row: Row, serveAt: Date): Judged {
  try {
    return { row, checked: checkLine(menu, row, 0, serveAt), wrong: null }
  } catch (error) {
    const wrong = error instanceof Refusal ? kinds[error.code] : undefined
    if (!wrong) throw error
    return { row, checked: null, wrong }
  }
}

/** Whether all lines of an item together want more than there is. */
function isShort(row: Row, judged: readonly Judged[]): boolean {
  if (row.available === null) return false
  const wanted = judged.reduce((sum, line) => sum + (line.checked && line.row.itemId === row.itemId ? line.row.quantity : 0), 0)
  return wanted > row.available
}

type PricedRow = Judged & { price: PricedLine | undefined; short: boolean }

function viewLine(menu: Menu, { row, checked, price, short }: PricedRow): CartLineView {
  const item = menu.items.get(row.itemId)
  return {
    id: row.id, itemId: row.itemId, name: item?.name ?? row.itemName, picture: item?.picture ?? null, quantity: row.quantity,
    options: checked?.options ?? knownOptions(item, row.options), note: row.note || null, orderable: checked !== null && !short,
    unitPriceMinor: price?.unitPriceMinor ?? row.unitPriceMinor, addedUnitPriceMinor: row.unitPriceMinor,
    discountMinor: price?.discountMinor ?? 0, taxMinor: price?.taxMinor ?? 0, totalMinor: price?.totalMinor ?? 0,
  }
}

/** The chosen options by name, as far as they are still on the menu. */
function knownOptions(item: MenuItem | undefined, chosen: readonly string[]): LineOption[] {
  return (item?.optionGroups ?? []).flatMap((group) => group.options).flatMap(({ id, name, priceMinor }) => {
    const quantity = chosen.filter((each) => each === id).length
    return quantity > 0 ? [{ id, name, quantity, priceMinor }] : []
  })
}

function changesOf({ row, wrong, price, short }: PricedRow): CartChange[] {
  const changes: CartChange[] = []
  if (wrong) changes.push({ lineId: row.id, kind: wrong })
  if (price && price.unitPriceMinor !== row.unitPriceMinor) {
    changes.push({ lineId: row.id, kind: 'price', before: row.unitPriceMinor, after: price.unitPriceMinor })
  }
  if (short) changes.push({ lineId: row.id, kind: 'stock', left: Math.max(0, row.available ?? 0) })
  return changes
}
