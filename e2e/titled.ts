import type { Page } from 'playwright-core'

/** Waits until the tab of a page is called this. The name follows what the page shows a moment later. */
export async function titled(page: Page, title: string): Promise<void> {
  await page.waitForFunction((expected) => document.title === expected, title)
}
