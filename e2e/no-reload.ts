import type { Page } from 'playwright-core'

/** Watches pages from now on. @returns gives the addresses that were loaded anew since */
export function noReload(...pages: Page[]): () => string[] {
  const loaded: string[] = []
  for (const page of pages) page.on('domcontentloaded', () => loaded.push(page.url()))
  return () => loaded
}
