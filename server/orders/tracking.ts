import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PlatformConfig } from '../platform/settings/platform-settings.ts'

/** The secret half of an order's tracking link: whoever has it may see and cancel that one order. Nothing is stored. */
export function trackingToken(config: Pick<PlatformConfig, 'secret'>, orderId: string): string {
  return createHmac('sha256', config.secret).update(`tracking ${orderId}`).digest('base64url').slice(0, 27)
}

export function trackingUrl(config: Pick<PlatformConfig, 'secret'>, orderId: string): string {
  return `/orders/${orderId}?token=${trackingToken(config, orderId)}`
}

/** Compares in constant time, so that a token can't be guessed character by character. */
export function isTrackingToken(config: Pick<PlatformConfig, 'secret'>, orderId: string, given: unknown): boolean {
  if (typeof given !== 'string') return false
  const wanted = Buffer.from(trackingToken(config, orderId))
  const offered = Buffer.from(given)
  return wanted.length === offered.length && timingSafeEqual(wanted, offered)
}
