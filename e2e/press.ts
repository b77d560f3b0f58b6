import type { BrowserContext, Locator } from 'playwright-core'

const touched = new WeakSet<BrowserContext>()

/** From now on, everything in this context is pressed with a finger. */
export function useFingers(context: BrowserContext): void {
  touched.add(context)
}

/** Presses as whoever holds the screen would: a finger taps on phones and tablets, and a mouse clicks on the desktop. */
export function press(target: Locator, options: { timeout?: number } = {}): Promise<void> {
  return touched.has(target.page().context()) ? target.tap(options) : target.click(options)
}
