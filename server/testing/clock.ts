import type { Clock } from '../platform/clock.ts'

/** A clock for stories: it runs like any other until it is set, and then stands still until it is moved, or runs on from the real time. */
export type SettableClock = Clock & { set(instant: Date | string): void; advance(milliseconds: number): void; run(): void }

export function settableClock(start?: Date | string): SettableClock {
  let standing = start === undefined ? undefined : new Date(start)
  const now = () => standing ? new Date(standing) : new Date()
  return {
    now,
    set(instant) { standing = new Date(instant) },
    run() { standing = undefined },
    advance(milliseconds) { standing = new Date(now().getTime() + milliseconds) },
  }
}
