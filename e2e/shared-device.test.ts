import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './crew.ts'
import { addToOrder, goToCheckout, numberOfOrder, placeButton } from './guest.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

const myOrders = (page: Page) => page.getByRole('list', { name: 'My orders' })

async function signOut(page: Page): Promise<void> {
  await page.goto('/me')
  await press(page.getByRole('button', { name: 'Sign out' }))
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
}

/** All that the device keeps, of whomever. */
async function keptOn(device: BrowserContext): Promise<string> {
  const { origins } = await device.storageState({ indexedDB: true })
  return JSON.stringify(origins)
}

test('a member’s phone number and address leave the device with them, and the next account starts with its own', async () => {
  const device = await stage.arrive('phone')
  const page = await device.newPage()
  await page.goto('/sign-in?next=/l/downtown')
  await signIn(page, 'customer')
  await addToOrder(page, 'Latte')
  await goToCheckout(page)
  await press(page.getByText('Delivery', { exact: true }))
  await page.getByLabel('Street').fill('12 Elm Street')
  await page.getByLabel('Phone').fill('+1 206 555 0100')
  await expect.poll(() => keptOn(device)).toContain('Elm Street')

  await signOut(page)
  expect(await keptOn(device)).not.toMatch(/Elm Street|555 0100|customer@parlour/)
  await page.goto('/sign-in?next=/l/downtown')
  await signIn(page, 'barista')
  await addToOrder(page, 'Latte')
  await goToCheckout(page)
  await press(page.getByText('Delivery', { exact: true }))
  expect(await page.getByLabel('Street').inputValue()).toBe('')
  expect(await page.getByLabel('Phone').inputValue()).toBe('')
})

test('an order that did not get through is not sent as the next account’s', async () => {
  const device = await stage.arrive('phone')
  const page = await device.newPage()
  await page.goto('/sign-in?next=/l/downtown')
  await signIn(page, 'customer')
  await addToOrder(page, 'Mocha')
  await goToCheckout(page)
  await page.route('**/api/orders', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await press(placeButton(page))
  await page.getByText('We\'re trying again').waitFor()
  await signOut(page)
  await page.unrouteAll()

  await page.goto('/sign-in?next=/l/downtown')
  await signIn(page, 'barista')
  await addToOrder(page, 'Espresso')
  await goToCheckout(page)
  await press(placeButton(page))
  await numberOfOrder(page)
  const items = await stage.parlour.database.kysely.selectFrom('orderLine').select('name').execute()
  expect(items).toContainEqual({ name: 'Espresso' })
  expect(items).not.toContainEqual({ name: 'Mocha' })
})

test('signing out in one tab shows a guest in the other, who keeps what they choose from then on', async () => {
  const device = await stage.arrive('desktop')
  const [orders, menu] = [await device.newPage(), await device.newPage()]
  await menu.goto('/sign-in?next=/l/downtown')
  await signIn(menu, 'customer')
  await addToOrder(menu, 'Americano')
  await press(menu.getByRole('link', { name: /Go to checkout.*\d/ }))
  await press(placeButton(menu))
  const number = await numberOfOrder(menu)
  await orders.goto('/orders')
  await myOrders(orders).getByRole('link', { name: new RegExp(`\\b${number}\\b`) }).waitFor()

  await signOut(menu)
  await myOrders(orders).waitFor({ state: 'detached' })
  await orders.getByText('No orders yet').waitFor()
  await menu.goto('/l/downtown')
  await addToOrder(menu, 'Espresso')
  // The tab that had been the member's is one that would send what waits, for instance when the network is back.
  await orders.evaluate(() => dispatchEvent(new Event('online')))
  await menu.reload()
  await menu.getByRole('link', { name: /Go to checkout.*\d/ }).waitFor()
  await orders.goto('/l/downtown')
  await orders.getByRole('link', { name: /Go to checkout.*\d/ }).waitFor()
})

test('signing in in one tab is signing in in all', async () => {
  const device = await stage.arrive('desktop')
  const [one, other] = [await device.newPage(), await device.newPage()]
  await one.goto('/')
  await other.goto('/sign-in?next=/me')
  await signIn(other, 'customer')
  await one.getByRole('link', { name: /^Me\b/ }).waitFor()
})

test('a session that was ended elsewhere: what is on the screen goes on as a guest’s order, also back in the account', async () => {
  const { database } = stage.parlour
  const page = await stage.open('phone', '/sign-in?next=/l/downtown')
  await signIn(page, 'customer')
  await addToOrder(page, 'Latte')
  await page.getByRole('button', { name: '1 item · View order' }).waitFor()
  await expect.poll(() => database.kysely.selectFrom('cartLine').select('quantity').execute()).toHaveLength(1)
  await database.kysely.deleteFrom('session').execute()
  await addToOrder(page, 'Espresso')
  await page.getByText('You’ve been signed out').waitFor()
  await page.getByRole('button', { name: '2 items · View order' }).waitFor()
  await press(page.getByRole('link', { name: 'Sign in' }))
  await signIn(page, 'customer')
  await page.getByRole('button', { name: '2 items · View order' }).waitFor()
  await expect.poll(() => database.kysely.selectFrom('cartLine').select('quantity').execute()).toEqual([{ quantity: 1 }, { quantity: 1 }])
})

test('a session that ends at the checkout: nothing typed is lost, and whoever signs in again goes on where they were', async () => {
  const { database } = stage.parlour
  const page = await stage.open('phone', '/sign-in?next=/l/downtown')
  await signIn(page, 'customer')
  await addToOrder(page, 'Latte')
  await goToCheckout(page)
  await database.kysely.deleteFrom('session').execute()
  await press(placeButton(page))
  await page.getByText(/You’ve been signed out/).first().waitFor()
  await press(page.getByRole('link', { name: 'Sign in' }).first())
  await signIn(page, 'customer')
  await page.getByRole('heading', { name: 'Checkout' }).waitFor()
  await press(placeButton(page))
  await numberOfOrder(page)
  const placed = await database.kysely.selectFrom('order').innerJoin('person', 'person.id', 'order.personId').select('email').orderBy('order.id', 'desc').executeTakeFirst()
  expect(placed).toEqual({ email: 'customer@parlour.example' })
})
