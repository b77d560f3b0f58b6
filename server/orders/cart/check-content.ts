import type { Db } from '../../platform/database/index.ts'
import { checkLine, whenServed } from '../check-order.ts'
import { menuFor } from '../menu-for.ts'
import type { AskedLine } from '../order-contract.ts'
import { unitPriceOf } from '../price-asked-order.ts'
import type { LineContent } from './cart-lines.ts'
import type { OrderNeeds } from '../needs.ts'

type Checked = { content: LineContent; unitPriceMinor: number }

/**
 * What is asked for, in the one spelling in which it is kept: options sorted, the usual ones written out.
 * @throws the refusals of a line of an order
 */
export async function checkContent(db: Db, context: OrderNeeds, locationId: string, line: AskedLine, asked: { scheduledFor?: string }): Promise<Checked> {
  const [menu, now] = [await menuFor(db, context.menus, locationId, [line]), context.clock.now()]
  const checked = checkLine(menu, line, 0, whenServed(asked, now))
  const options = checked.options.flatMap((option) => Array.from({ length: option.quantity }, () => option.id)).sort()
  return {
    content: { itemId: checked.item.id, options, note: checked.note ?? '' },
    unitPriceMinor: unitPriceOf(checked),
  }
}
