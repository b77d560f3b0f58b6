/** A session ends seven days after it was last used. */
export const sessionSeconds = 7 * 86_400
/** Using a session moves its end, but writes that down at most once a day. */
const sessionRenewedAfterSeconds = 86_400

/**
 * No session lives longer than this after it was signed in, however much it is used: then everybody, crew and administrators too, shows again
 * who they are. A device that was lost or copied without anybody noticing is shut out by then (ASVS 7.3.2).
 */
const sessionLongestSeconds = 90 * 86_400

/** When a session was last used is known to within ten minutes. */
export const useNotedAfterSeconds = 600

type Times = { createdAt: Date; expiresAt: Date; updatedAt: Date }

/**
 * The new end of a session that is used at `now`, or undefined when the one it has will do. One that was made for a single
 * day (“don't remember me”) keeps its end, and none is moved beyond the longest life.
 */
export function renewedUntil({ createdAt, expiresAt, updatedAt }: Times, now: Date): Date | undefined {
  const remembered = expiresAt.getTime() - updatedAt.getTime() > 2 * sessionRenewedAfterSeconds * 1000
  const usedSeconds = sessionSeconds - (expiresAt.getTime() - now.getTime()) / 1000
  if (!remembered || usedSeconds < sessionRenewedAfterSeconds) return undefined
  const until = Math.min(now.getTime() + sessionSeconds * 1000, createdAt.getTime() + sessionLongestSeconds * 1000)
  return until > expiresAt.getTime() ? new Date(until) : undefined
}
