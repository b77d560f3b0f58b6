import { expect, test } from 'vitest'
import { signIn } from './crew.ts'
import { mailedLink, received, sentCode } from './inbox.ts'
import { addToOrder, goToCheckout, numberOfOrder, placeButton, placeOrder } from './guest.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('somebody new makes an account with the code in the mail on the way to the order, and finds the order on another device', async () => {
  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Flat White')
  await goToCheckout(phone)
  await press(phone.getByRole('link', { name: 'Sign in instead' }))
  await press(phone.getByRole('link', { name: 'Create an account' }))
  await press(phone.getByRole('button', { name: 'Create an account' }))
  await phone.getByText('Use at least 8 more characters.').waitFor()
  await phone.getByLabel('Name', { exact: true }).fill('Hana Sato')
  await phone.getByLabel('Email').fill('hana@example.org')
  await phone.getByLabel('Password', { exact: true }).fill('hana.sato')
  await phone.getByText('little more than your name').waitFor()
  await phone.getByLabel('Password', { exact: true }).fill('three small words')
  await press(phone.getByRole('button', { name: 'Create an account' }))

  await phone.getByRole('heading', { name: 'Check your email' }).waitFor()
  const code = await sentCode(stage.parlour, 'hana@example.org')
  // A phone that opened the mail has often thrown the page away.
  await phone.reload()
  await phone.getByLabel('Code').fill(code === '000000' ? '000001' : '000000')
  await phone.getByText(/That isn’t the code we sent\. 4 tries are left\./).waitFor()
  await phone.getByLabel('Code').fill(code)

  await phone.getByRole('heading', { name: 'Checkout' }).waitFor()
  expect(await phone.getByLabel('Name', { exact: true }).inputValue()).toBe('Hana Sato')
  await press(placeButton(phone))
  const number = await numberOfOrder(phone)

  const laptop = await stage.open('desktop', '/sign-in?next=/orders')
  await laptop.getByLabel('Email').fill('hana@example.org')
  await laptop.getByLabel('Password', { exact: true }).fill('three small words')
  await press(laptop.getByRole('button', { name: 'Sign in', exact: true }))
  await press(laptop.getByRole('list', { name: 'My orders' }).getByRole('link', { name: new RegExp(`\\b${number}\\b`) }))
  await laptop.getByRole('heading', { name: `Order ${number}` }).waitFor()
})

test('an address that has an account already is told so by mail alone', async () => {
  const phone = await stage.open('phone', '/sign-up')
  await phone.getByLabel('Name', { exact: true }).fill('Mia')
  await phone.getByLabel('Email').fill('customer@parlour.example')
  await phone.getByLabel('Password', { exact: true }).fill('three small words')
  await press(phone.getByRole('button', { name: 'Create an account' }))
  await phone.getByRole('heading', { name: 'Check your email' }).waitFor()
  await received(stage.parlour, 'customer@parlour.example', /already have one/)
})

test('the link in the mail makes the account too, in another browser with the password', async () => {
  const phone = await stage.open('phone', '/sign-up')
  await phone.getByLabel('Name', { exact: true }).fill('Ren Abe')
  await phone.getByLabel('Email').fill('ren@example.org')
  await phone.getByLabel('Password', { exact: true }).fill('three small words')
  await press(phone.getByRole('button', { name: 'Create an account' }))
  const link = await mailedLink(stage.parlour, 'ren@example.org', '/verify-email')

  const laptop = await stage.open('desktop', link)
  await press(laptop.getByRole('button', { name: 'Yes, it is mine' }))
  await laptop.getByLabel('Password', { exact: true }).fill('three small words')
  await press(laptop.getByRole('button', { name: 'Create my account' }))
  await laptop.getByRole('heading', { name: 'Your account is there' }).waitFor()
  await press(laptop.getByRole('link', { name: /^Me\b/ }).first())
  await laptop.getByRole('heading', { name: 'Ren Abe' }).waitFor()

  await phone.goto(link)
  await phone.getByRole('heading', { name: 'This link has expired' }).waitFor()
})

test('somebody signs in with a code to their phone, says their name, and finds what they ordered as a guest', async () => {
  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Americano')
  await goToCheckout(phone)
  await phone.getByLabel('Name', { exact: true }).fill('Kofi')
  await phone.getByLabel('Phone').fill('(212) 555-0147')
  await press(placeButton(phone))
  const number = await numberOfOrder(phone)

  const laptop = await stage.open('desktop', '/sign-in?next=/orders')
  await press(laptop.getByRole('radio', { name: 'Phone' }))
  await laptop.getByLabel('Phone number').fill('212 555 0147')
  await laptop.getByText('+1 212 555 0147, United States').waitFor()
  await press(laptop.getByRole('button', { name: 'Send me a code' }))
  await laptop.getByRole('button', { name: /Send a new code in/ }).waitFor()
  await laptop.reload()
  await laptop.getByLabel('Code').fill(await sentCode(stage.parlour, '+12125550147'))
  await laptop.getByRole('heading', { name: 'Welcome' }).waitFor()
  await laptop.getByLabel('Name', { exact: true }).fill('Kofi Mensah')
  await press(laptop.getByRole('button', { name: 'Go on' }))
  await laptop.getByRole('list', { name: 'My orders' }).getByRole('link', { name: new RegExp(`\\b${number}\\b`) }).waitFor()
})

test('a member finds what they ordered as a guest on another device', async () => {
  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Americano')
  await goToCheckout(phone)
  await phone.getByLabel('Name', { exact: true }).fill('Mia')
  await phone.getByLabel('Email').fill('Customer@Parlour.example')
  await press(placeButton(phone))
  const number = await numberOfOrder(phone)

  const laptop = await stage.open('desktop', '/sign-in?next=/orders')
  await signIn(laptop, 'customer')
  await press(laptop.getByRole('button', { name: 'Find my orders' }))
  await laptop.getByText('One order is yours now').waitFor()
  await laptop.getByRole('list', { name: 'My orders' }).getByRole('link', { name: new RegExp(`\\b${number}\\b`) }).waitFor()
  await press(laptop.getByRole('button', { name: 'Find my orders' }))
  await laptop.getByText('No other orders found').waitFor()
})

test('a wrong password is said in words, keeps the address, and the right one leads on', async () => {
  const phone = await stage.open('phone', '/sign-in?next=/orders')
  await phone.getByLabel('Email').fill('customer@parlour.example')
  await phone.getByLabel('Password', { exact: true }).fill('not my password')
  await press(phone.getByRole('button', { name: 'Sign in', exact: true }))
  await phone.getByRole('alert').getByText(/password/i).waitFor()
  expect(await phone.getByLabel('Email').inputValue()).toBe('customer@parlour.example')
  await signIn(phone, 'customer')
  await phone.getByRole('heading', { name: 'Orders', exact: true }).waitFor()
})

test('what lay in a guest’s order is in the member’s after signing in, on every device, and gone after signing out', async () => {
  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Iced Latte', { choices: ['Less ice'] })
  await press(phone.getByRole('link', { name: 'Sign in' }))
  await signIn(phone, 'customer')
  await phone.getByRole('button', { name: '1 item · View order' }).waitFor()

  const tablet = await stage.open('tablet', '/sign-in?next=/l/downtown')
  await signIn(tablet, 'customer')
  await press(tablet.getByRole('button', { name: /View order/ }))
  await tablet.getByRole('dialog', { name: 'Your order' }).getByText('Less ice').waitFor()

  await press(phone.getByRole('link', { name: 'Me' }))
  await press(phone.getByRole('button', { name: 'Sign out' }))
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
  await phone.getByText('You\'re in the queue.').waitFor()
  await press(phone.getByRole('link', { name: /Orders$/ }))
  await press(phone.getByRole('list', { name: 'Orders on this device' }).getByRole('link', { name: new RegExp(`\\b${number}\\b`) }))
  await press(phone.getByRole('button', { name: 'Cancel order' }))
  await press(phone.getByRole('dialog').getByRole('button', { name: 'Cancel it' }))
  await phone.getByText('This order was cancelled.').waitFor()
  await phone.getByText(/^You weren't charged\./).waitFor()
  await press(phone.getByRole('button', { name: 'Order again' }))
  await phone.getByRole('dialog', { name: 'Your order' }).getByText('Americano').waitFor()
})
