import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where the last state of each screen of a failed story is kept. */
export const pictures = join(import.meta.dirname, '../.parlour/e2e')

/** A page that no longer answers is left out. */
const patienceMs = 5_000

/** Keeps what each page shows, numbered in the order in which they were opened. */
export async function takePictures(story: string, pages: Page[]): Promise<void> {
  await mkdir(pictures, { recursive: true })
  const name = story.replaceAll(/[^\w]+/g, '-').slice(0, 80)
  await Promise.all(pages.map((page, index) => (
    page.screenshot({ path: join(pictures, `${name}-${index + 1}.png`), timeout: patienceMs }).catch(() => undefined))))
}
