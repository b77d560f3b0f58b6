/**
 * Wakes those who wait for work. Nobody misses a ring that comes while they are looking: they note `rings()` before they look,
 * and wait for one more than that.
 */
export type Bell = {
  /** How often it has rung. */
  rings(): number
  ring(): void
  /** Returns when it has rung more than `seen` times, and after `milliseconds` anyway. */
  wait(seen: number, milliseconds: number): Promise<void>
}

export function createBell(): Bell {
  let rings = 0
  let waiting: (() => void)[] = []
  return {
    rings: () => rings,
    ring() {
      rings += 1
      for (const wake of waiting.splice(0)) wake()
    },
    async wait(seen, milliseconds) {
      if (rings > seen) return
      await new Promise<void>((resolve) => {
        const wake = () => { clearTimeout(timer); resolve() }
        const timer = setTimeout(() => { waiting = waiting.filter((other) => other !== wake); resolve() }, milliseconds)
        waiting.push(wake)
      })
    },
  }
}
