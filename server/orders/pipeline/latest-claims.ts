import type { ClaimedOrder } from './claim-orders.ts'

/**
 * Of each order the member of a batch that claimed it last, in the order given. An order can stand twice in a batch when its message
 * went to a second worker of this process while the first was still busy. Only the latest lease can be good.
 */
export function latestClaims<Member extends { order: Pick<ClaimedOrder, 'id' | 'lease'> }>(members: readonly Member[]): Member[] {
  const latest = new Map<string, Member>()
  for (const member of members) {
    const other = latest.get(member.order.id)
    if (!other || other.order.lease < member.order.lease) latest.set(member.order.id, member)
  }
  return [...latest.values()]
}
