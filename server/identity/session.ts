/** A session ends seven days after it was last used. */
export const sessionSeconds = 7 * 86_400
/** Using a session moves its end, but writes that down at most once a day. */
export const sessionRenewedAfterSeconds = 86_400

/** When a session was last used is known to within ten minutes. */
export const useNotedAfterSeconds = 600

type Times = { expiresAt: Date; updatedAt: Date }

/**
 * The new end of a session that is used at `now`, or undefined when the one it has will do. One that was made for a single
 * day (“don't remember me”) keeps its end.
 */
export function renewedUntil({ expiresAt, updatedAt }: Times, now: Date): Date | undefined {
  const remembered = expiresAt.getTime() - updatedAt.getTime() > 2 * sessionRenewedAfterSeconds * 1000
  const usedSeconds = sessionSeconds - (expiresAt.getTime() - now.getTime()) / 1000
  if (!remembered || usedSeconds < sessionRenewedAfterSeconds) return undefined
  return new Date(now.getTime() + sessionSeconds * 1000)
}
