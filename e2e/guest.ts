import type { Page } from 'playwright-core'
import { press } from './press.ts'

/** A choice, and how many of it: “Oat milk”, or “Vanilla” twice. */
export type Choice = string | { name: string; times: number }

/** Opens an item of the menu that is on the screen, chooses, and adds it to the order. */
export async function addToOrder(page: Page, item: string, { choices = [], note }: { choices?: Choice[]; note?: string } = {}): Promise<void> {
  const sheet = page.getByRole('dialog', { name: item })
  await press(page.getByRole('listitem').getByRole('button', { name: item, exact: true }))
  for (const choice of choices) {
    if (typeof choice === 'string') await press(sheet.locator('label').filter({ hasText: choice }))
    else for (let time = 0; time < choice.times; time += 1) await press(sheet.getByRole('button', { name: `One more ${choice.name}`, exact: true }))
  }
  if (note !== undefined) await sheet.getByLabel('Note for the kitchen').fill(note)
  await press(sheet.getByRole('button', { name: 'Add to order' }))
  await sheet.waitFor({ state: 'detached' })
  // A moment later the page takes its entry off the history (web/ui/close-on-back.ts). Nobody types an address as fast as a story does.
  await page.waitForFunction(() => (history.state as { isLayer?: boolean } | null)?.isLayer !== true)
}

/** From the menu on a phone: opens the order and goes on to the checkout. */
export async function goToCheckout(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: /View order/ }))
  await press(page.getByRole('dialog', { name: 'Your order' }).getByRole('link', { name: /Go to checkout/ }))
  await page.getByRole('heading', { name: 'Checkout' }).waitFor()
}

/** The button that places the order, once the total is known. */
export function placeButton(page: Page) {
  return page.getByRole('button', { name: /^Place order.*\d/ })
}

/** Fills in a name, places the order and waits for its page. @returns its number */
export async function placeOrder(page: Page, name: string): Promise<string> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await press(placeButton(page))
  return numberOfOrder(page)
}

/** The number on the page of an order. */
export async function numberOfOrder(page: Page): Promise<string> {
  await page.waitForURL(/\/orders\//)
  const heading = page.getByRole('heading', { level: 1, name: /^Order \d+$/ })
  return (await heading.innerText()).replace(/\D/g, '')
}

/** A guest on a phone has something small in the order at Downtown and stands at the checkout. */
export async function comeToCheckout(page: Page, item: string): Promise<void> {
  await page.goto('/l/downtown')
  await addToOrder(page, item)
  await goToCheckout(page)
}
