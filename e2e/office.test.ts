import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './crew.ts'
import { addToOrder, goToCheckout, numberOfOrder, placeButton } from './guest.ts'
import { noReload } from './no-reload.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('a manager changes a price: the guest’s open menu shows it, and whoever has it in the order is told before ordering', async () => {
  const office = await openedMenu()
  const guest = await stage.open('phone', '/l/downtown')
  await addToOrder(guest, 'Latte')
  const reloads = noReload(guest)

  await office.getByRole('row', { name: /^Latte/ }).click()
  const sheet = office.getByRole('dialog', { name: 'Latte' })
  await sheet.getByLabel('Price at Downtown').fill('$5.15')
  await office.keyboard.press('Tab')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await office.getByText('Latte is saved').waitFor()

  await rowOf(guest, 'Latte').getByText('$5.15').waitFor()
  await guest.getByRole('button', { name: /View order/ }).click()
  await guest.getByRole('dialog', { name: 'Your order' }).getByText('Now $5.15 each; it was $4.75 when you added it.').waitFor()
  expect(reloads()).toEqual([])
  await guest.getByRole('dialog', { name: 'Your order' }).getByRole('link', { name: /Go to checkout/ }).click()
  await guest.getByText('Now $5.15 each; it was $4.75 when you added it.').waitFor()
  await guest.getByLabel('Name', { exact: true }).fill('Kai')
  await placeButton(guest).click()
  await numberOfOrder(guest)
  await guest.getByRole('region', { name: 'Receipt' }).getByText('$5.15').first().waitFor()
})

test('a manager marks an item as sold out: it shows at once, stands in the way of ordering, and comes back with undo', async () => {
  const office = await openedMenu()
  const guest = await stage.open('phone', '/l/downtown')
  await addToOrder(guest, 'Chai Latte')
  await goToCheckout(guest)
  const other = await stage.open('phone', '/l/downtown')
  const reloads = noReload(guest, other)
  await rowOf(other, 'Chai Latte').waitFor()

  await office.getByRole('button', { name: 'More for Chai Latte' }).click()
  await office.getByRole('menuitem', { name: 'Sold out: until further notice' }).click()

  await rowOf(other, 'Chai Latte').getByText(/^Sold out/).waitFor()
  await guest.getByText('Sold out for now. It is not counted; take it out to go on.').waitFor()
  await guest.getByRole('button', { name: /^Place order/, disabled: true }).waitFor()

  await office.getByRole('button', { name: 'Undo' }).click()
  await rowOf(other, 'Chai Latte').getByText(/^Sold out/).waitFor({ state: 'detached' })
  await guest.getByRole('button', { name: /^Place order.*\d/, disabled: false }).waitFor()
  expect(reloads()).toEqual([])
})

test('a manager stops taking orders: guests are told and nothing can be ordered until it goes on', async () => {
  const office = await openedMenu()
  const guest = await stage.open('phone', '/l/downtown')
  await rowOf(guest, 'Espresso').waitFor()
  await office.getByRole('link', { name: 'Settings' }).click()
  await office.getByText('Take orders', { exact: true }).click()
  await guest.getByText('Not taking orders right now').first().waitFor()
  await office.getByRole('button', { name: 'Take orders again' }).click()
  await guest.getByText('Not taking orders right now').first().waitFor({ state: 'detached' })
})

async function openedMenu(): Promise<Page> {
  const office = await stage.open('desktop', '/office/downtown/menu')
  await signIn(office, 'manager')
  await office.getByRole('row', { name: /^Latte/ }).waitFor()
  return office
}

function rowOf(page: Page, item: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('button', { name: item, exact: true }) })
}
