import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { demoPassword } from '../demo/index.ts'
import { signIn } from './crew.ts'
import { addToOrder, goToCheckout, numberOfOrder, placeButton, placeOrder } from './guest.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()
const password = demoPassword

async function downloadMyData(page: Page): Promise<{ sections: { title: string; rows: Record<string, unknown>[] }[] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page.getByRole('button', { name: 'Download my data' }))])
  expect(download.suggestedFilename()).toBe('parlour-my-data.json')
  return JSON.parse(await readFile(await download.path(), 'utf8'))
}

test('somebody takes their data along, deletes their account, and is a guest again', async () => {
  const phone = await stage.open('phone', '/sign-in?next=/me')
  await signIn(phone, 'customer')
  const { sections } = await downloadMyData(phone)
  expect(sections.find(({ title }) => title === 'Account')?.rows).toMatchObject([{ email: 'customer@parlour.example' }])

  // On a phone the message about the file lies over what comes last on the page.
  await press(phone.getByRole('button', { name: 'Close' }))
  await press(phone.getByRole('button', { name: 'Delete my account' }))
  const question = phone.getByRole('alertdialog', { name: 'Delete your account?' })
  await question.getByText('What stays:').waitFor()
  await press(question.getByRole('button', { name: 'Delete for good' }))
  await question.getByText('Type your password, so that we know it is you.').waitFor()
  await question.getByLabel('Password', { exact: true }).fill('not my password')
  await press(question.getByRole('button', { name: 'Delete for good' }))
  await question.getByText('This is not your password.').waitFor()
  await question.getByLabel('Password', { exact: true }).fill(password)
  await press(question.getByRole('button', { name: 'Delete for good' }))

  await phone.getByText('Your account is deleted').waitFor()
  await phone.waitForURL(/\/$/)
  await phone.goto('/sign-in?next=/me')
  await phone.getByLabel('Email').fill('customer@parlour.example')
  await phone.getByLabel('Password', { exact: true }).fill(password)
  await press(phone.getByRole('button', { name: 'Sign in', exact: true }))
  await phone.getByRole('alert').getByText(/password/i).waitFor()
})

test('while an order is under way the account stays, and says why', async () => {
  const desktop = await stage.open('desktop', '/sign-in?next=/l/downtown')
  await signIn(desktop, 'barista')
  await addToOrder(desktop, 'Flat White')
  await press(desktop.getByRole('link', { name: /Go to checkout \$/ }))
  await press(placeButton(desktop))
  const number = await numberOfOrder(desktop)
  await desktop.goto('/me')
  await press(desktop.getByRole('button', { name: 'Delete my account' }))
  const question = desktop.getByRole('alertdialog', { name: 'Delete your account?' })
  await question.getByLabel('Password', { exact: true }).fill(password)
  await press(question.getByRole('button', { name: 'Delete for good' }))
  await question.getByRole('alert').getByText(`Your order ${number} is still under way.`).waitFor()
  await press(question.getByRole('button', { name: 'Keep my account' }))
  await desktop.getByRole('heading', { name: 'Your data' }).waitFor()
})

test('a manager forgets a guest who asks for it, and the order keeps its place in the books', async () => {
  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Americano')
  await goToCheckout(phone)
  await phone.getByLabel('Email').fill('quiet@parlour.example')
  const number = await placeOrder(phone, 'Quincy Quiet')
  await phone.getByText('You\'re in the queue.').waitFor()

  const office = await stage.open('desktop', '/sign-in?next=/office/downtown/settings')
  await signIn(office, 'manager')
  await forget(office, 'quiet@parlour.example')
  await office.getByText(`Order ${number} of this guest is still under way. Finish it first.`).waitFor()

  await press(phone.getByRole('button', { name: 'Cancel order' }))
  await press(phone.getByRole('button', { name: 'Cancel it' }))
  await phone.getByText('Cancelled').first().waitFor()
  await forget(office, 'quiet@parlour.example')
  await office.getByText('Done. One order has no name any more.').waitFor()
  await forget(office, 'quiet@parlour.example')
  await office.getByText('Nothing is kept with this contact.').waitFor()
})

async function forget(office: Page, contact: string): Promise<void> {
  await office.getByLabel('Email or phone number').fill(contact)
  await press(office.getByRole('button', { name: 'Forget this guest' }))
  await press(office.getByRole('alertdialog', { name: `Forget ${contact}?` }).getByRole('button', { name: 'Forget them' }))
}
