import type { AskedLine } from '../../api/shapes.ts'
import { keyOf } from '../cart/cart-line.ts'
import type { CartChange, CartLine } from '../cart/cart-line.ts'
import type { ViewedLine } from '../cart/view-cart.ts'
import type { Remedy } from './refusal-place.ts'

/** What a remedy does to the cart; none, when it is done elsewhere. @param asked the lines as they were asked for, to which a refusal refers */
export function changesFor(remedy: Remedy, asked: readonly CartLine[]): CartChange[] {
  if (remedy.kind === 'remove') {
    const line = asked[remedy.lineIndex]
    return line ? [{ kind: 'quantity', key: keyOf(line), quantity: 0 }] : []
  }
  if (remedy.kind !== 'reduce') return []
  // Of several lines with the item the last ones give way first.
  let { left } = remedy
  return asked.filter((line) => line.itemId === remedy.itemId).flatMap((line): CartChange[] => {
    const quantity = Math.min(line.quantity, left)
    left -= quantity
    return quantity === line.quantity ? [] : [{ kind: 'quantity', key: keyOf(line), quantity }]
  })
}

/** What one tap does about a line that can't be ordered as it stands; undefined when it can. */
export function remedyOf({ change, itemId }: ViewedLine, lineIndex: number): Remedy | undefined {
  if (change === null || change.kind === 'price') return undefined
  if (change.kind === 'options') return { kind: 'edit', lineIndex }
  return change.kind === 'stock' && change.left > 0 ? { kind: 'reduce', itemId, left: change.left } : { kind: 'remove', lineIndex }
}

/** Takes what was ordered out of the cart; what was put in since stays. */
export function changesAfterOrder(lines: readonly CartLine[], ordered: readonly AskedLine[]): CartChange[] {
  const counts = new Map<string, number>()
  for (const { itemId, options = [], note = '', quantity } of ordered) {
    const key = keyOf({ itemId, options, note })
    counts.set(key, (counts.get(key) ?? 0) + quantity)
  }
  if (lines.every((line) => line.quantity <= (counts.get(keyOf(line)) ?? 0))) return [{ kind: 'clear' }]
  return lines.flatMap((line): CartChange[] => {
    const key = keyOf(line)
    const count = counts.get(key) ?? 0
    return count === 0 ? [] : [{ kind: 'quantity', key, quantity: Math.max(0, line.quantity - count) }]
  })
}
