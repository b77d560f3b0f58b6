import type { Locator, Page } from 'playwright-core'
import { demoPassword } from '../demo/index.ts'
import { press } from './press.ts'

export type Crew = 'customer' | 'barista' | 'courier' | 'manager' | 'owner' | 'admin'

/** Types who one is into the sign-in page that is on the screen. */
export async function signIn(page: Page, who: Crew): Promise<void> {
  await page.getByLabel('Email').fill(`${who}@parlour.example`)
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await press(page.getByRole('button', { name: 'Sign in', exact: true }))
}

/** Opens the board of Downtown, signs in where asked, and waits until it is live. */
export async function openBoard(page: Page, who: Crew = 'barista'): Promise<void> {
  await page.goto('/board/downtown')
  await signIn(page, who)
  await sign(page, 'Live').waitFor()
}

/** What the board says about its connection. */
export function sign(page: Page, word: 'Live' | 'Offline' | 'Connecting' | 'Every few seconds'): Locator {
  return page.getByRole('status').filter({ hasText: new RegExp(`^${word}$`) })
}

export type State = 'Pending' | 'Preparing' | 'Ready' | 'On its way' | 'Delivered'

/** A ticket, in the state it should have. */
export function ticket(page: Page, state: State, number: string): Locator {
  return page.getByRole('article', { name: `Order ${number}, ${state}`, exact: true })
}

/** An order that was completed, in the list of those behind the button of the board. */
export async function completed(page: Page, number: string): Promise<Locator> {
  const list = page.getByRole('dialog', { name: 'Completed' })
  if (await list.count() === 0) await page.getByRole('button', { name: /^Completed, [1-9]/ }).click()
  return list.getByRole('article', { name: `Order ${number}, Completed`, exact: true })
}

/** One of the figures of the board, such as “2” orders today. */
export function figure(page: Page, label: string, value: string | RegExp): Locator {
  const words = new RegExp(`^${typeof value === 'string' ? value : value.source}${label}$`)
  return page.locator('header div').filter({ has: page.getByText(label, { exact: true }) }).filter({ hasText: words })
}
