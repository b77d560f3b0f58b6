import { expect, test } from 'vitest'
import { signIn } from './crew.ts'
import { addToOrder, goToCheckout, numberOfOrder, placeButton, placeOrder } from './guest.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('somebody new makes an account on the way to the order, and finds the order on another device', async () => {
  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Flat White')
  await goToCheckout(phone)
  await phone.getByRole('link', { name: 'Sign in instead' }).click()
  await phone.getByRole('link', { name: 'Make an account' }).click()
  await phone.getByRole('button', { name: 'Make an account' }).click()
  await phone.getByText('Use 8 characters or more.').waitFor()
  await phone.getByLabel('Name', { exact: true }).fill('Hana Sato')
  await phone.getByLabel('E-mail').fill('hana@example.org')
  await phone.getByLabel('Password', { exact: true }).fill('three small words')
  await phone.getByRole('button', { name: 'Make an account' }).click()

  await phone.getByRole('heading', { name: 'Checkout' }).waitFor()
  expect(await phone.getByLabel('Name', { exact: true }).inputValue()).toBe('Hana Sato')
  await placeButton(phone).click()
  const number = await numberOfOrder(phone)

  const laptop = await stage.open('desktop', '/sign-in?next=/orders')
  await laptop.getByLabel('E-mail').fill('hana@example.org')
  await laptop.getByLabel('Password', { exact: true }).fill('three small words')
  await laptop.getByRole('button', { name: 'Sign in', exact: true }).click()
  await laptop.getByRole('list', { name: 'My orders' }).getByRole('link', { name: new RegExp(`\\b${number}\\b`) }).click()
  await laptop.getByRole('heading', { name: `Order ${number}` }).waitFor()
})

test('an address that has an account already is told so', async () => {
  const phone = await stage.open('phone', '/sign-up')
  await phone.getByLabel('Name', { exact: true }).fill('Mia')
  await phone.getByLabel('E-mail').fill('customer@parlour.example')
  await phone.getByLabel('Password', { exact: true }).fill('three small words')
  await phone.getByRole('button', { name: 'Make an account' }).click()
  await phone.getByRole('alert').getByText(/already/).waitFor()
})

test('a wrong password is said in words, keeps the address, and the right one leads on', async () => {
  const phone = await stage.open('phone', '/sign-in?next=/orders')
  await phone.getByLabel('E-mail').fill('customer@parlour.example')
  await phone.getByLabel('Password', { exact: true }).fill('not my password')
  await phone.getByRole('button', { name: 'Sign in', exact: true }).click()
  await phone.getByRole('alert').getByText(/password/i).waitFor()
  expect(await phone.getByLabel('E-mail').inputValue()).toBe('customer@parlour.example')
  await signIn(phone, 'customer')
  await phone.getByRole('heading', { name: 'Orders', exact: true }).waitFor()
})

test('what lay in a guest’s order is in the member’s after signing in, on every device, and gone after signing out', async () => {
  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Iced Latte', { choices: ['Less ice'] })
  await phone.getByRole('link', { name: 'Sign in' }).click()
  await signIn(phone, 'customer')
  await phone.getByRole('button', { name: '1 item · View order' }).waitFor()

  const tablet = await stage.open('tablet', '/sign-in?next=/l/downtown')
  await signIn(tablet, 'customer')
  await tablet.getByRole('button', { name: /View order/ }).click()
  await tablet.getByRole('dialog', { name: 'Your order' }).getByText('Less ice').waitFor()

  await phone.getByRole('link', { name: 'Me' }).click()
  await phone.getByRole('button', { name: 'Sign out' }).click()
  await phone.getByRole('link', { name: 'Sign in' }).waitFor()
  await phone.goto('/l/downtown')
  await phone.getByRole('listitem').getByRole('button', { name: 'Iced Latte', exact: true }).waitFor()
  expect(await phone.getByRole('button', { name: /View order/ }).count()).toBe(0)
})

test('a guest finds the orders of this device, and can have one again in a tap', async () => {
  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Americano')
  await goToCheckout(phone)
  const number = await placeOrder(phone, 'Otto')
  await phone.getByText('You are in the queue.').waitFor()
  await phone.getByRole('link', { name: /Orders$/ }).click()
  await phone.getByRole('list', { name: 'Orders on this device' }).getByRole('link', { name: new RegExp(`\\b${number}\\b`) }).click()
  await phone.getByRole('button', { name: 'Cancel order' }).click()
  await phone.getByRole('dialog').getByRole('button', { name: 'Cancel it' }).click()
  await phone.getByText('This order was cancelled.').waitFor()
  await phone.getByText('You were not charged; what your bank set aside is free again.').waitFor()
  await phone.getByRole('button', { name: 'Order again' }).click()
  await phone.getByRole('dialog', { name: 'Your order' }).getByText('Americano').waitFor()
})
