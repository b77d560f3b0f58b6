import type { Db } from '../platform/database/index.ts'
import { refuse } from './refusals.ts'
import type { Coupon } from './price-order.ts'

export type UsableCoupon = Coupon & { id: string; minimumMinor: number }

/**
 * The coupon behind a code, or null when no code was given. Whether uses are left is decided again under lock when the
 * order is written.
 * @throws unknownCoupon, couponNotValidNow, couponUsedUp
 */
export async function findCoupon(db: Db, businessId: string, code: string | undefined, now: Date): Promise<UsableCoupon | null> {
  const wanted = code?.trim().toUpperCase()
  if (!wanted) return null
  const coupon = await db.selectFrom('coupon').selectAll()
    .where('businessId', '=', businessId).where('code', '=', wanted).executeTakeFirst()
  if (!coupon) throw refuse('unknownCoupon')
  if ((coupon.startsAt && coupon.startsAt > now) || (coupon.endsAt && coupon.endsAt <= now)) throw refuse('couponNotValidNow')
  if (coupon.usesMax !== null && coupon.uses >= coupon.usesMax) throw refuse('couponUsedUp')
  // The check constraint on `kind` allows just these two.
  return { id: coupon.id, kind: coupon.kind as Coupon['kind'], value: coupon.value, minimumMinor: coupon.minimumMinor }
}
