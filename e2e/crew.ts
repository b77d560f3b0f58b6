import type { Locator, Page } from 'playwright-core'
import { demoPassword } from '../db/seed/index.ts'
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

export type Column = 'Pending' | 'Preparing' | 'Ready' | 'Completed'

/** A ticket, in the column where it should stand. */
export function ticket(page: Page, column: Column, number: string): Locator {
  return page.getByRole('region', { name: column, exact: true }).getByRole('article', { name: `Order ${number}`, exact: true })
}

/** One of the figures of the board, such as “2” orders today. */
export function figure(page: Page, label: string, value: string | RegExp): Locator {
  const words = new RegExp(`^${typeof value === 'string' ? value : value.source}${label}$`)
  return page.locator('header div').filter({ has: page.getByText(label, { exact: true }) }).filter({ hasText: words })
}
