import { expect, test } from 'vitest'
import { signIn } from './crew.ts'
import { addToOrder, goToCheckout, numberOfOrder, placeButton, placeOrder } from './guest.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('a guest reads in the demo inbox that the order is confirmed, and the mail leads back to it', async () => {
  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Flat White')
  await goToCheckout(phone)
  await phone.getByLabel('E-mail').fill('guest@example.org')
  const number = await placeOrder(phone, 'Mia')

  const inbox = await stage.open('desktop', '/inbox')
  await inbox.getByRole('button', { name: `Order ${number} is confirmed` }).waitFor()
  const mail = inbox.frameLocator(`iframe[title="Order ${number} is confirmed"]`)
  await mail.getByRole('heading', { name: `Order ${number} is confirmed` }).waitFor()
  await mail.getByRole('link', { name: 'See my order' }).click()
  await inbox.getByRole('heading', { name: `Order ${number}` }).waitFor()
})

test('a member finds what happened under Messages, and says how to be told', async () => {
  const phone = await stage.open('phone', '/sign-in?next=/l/downtown')
  await signIn(phone, 'customer')
  await addToOrder(phone, 'Flat White')
  await goToCheckout(phone)
  await placeButton(phone).click()
  const number = await numberOfOrder(phone)

  await phone.goto('/me')
  await phone.getByRole('link', { name: /^Messages 1 not read$/ }).click()
  await phone.getByRole('list', { name: 'Messages' }).getByRole('link', { name: `Order ${number} is confirmed` }).click()
  await phone.getByRole('heading', { name: `Order ${number}` }).waitFor()
  await phone.goto('/me')
  await phone.getByRole('link', { name: 'Messages', exact: true }).click()

  await phone.getByRole('link', { name: 'How we tell you' }).click()
  await phone.getByText('E-mail', { exact: true }).click()
  await phone.getByText('Leave me alone for some hours').click()
  await phone.getByRole('textbox', { name: 'From' }).fill('21:30')
  await phone.getByRole('textbox', { name: 'Until' }).fill('06:45')
  await phone.getByRole('textbox', { name: 'Until' }).blur()
  const kept = () => stage.parlour.database.kysely.selectFrom('quietHours').select(['starts', 'ends']).execute()
  await expect.poll(kept).toEqual([{ starts: '21:30:00', ends: '06:45:00' }])

  await phone.reload()
  expect(await phone.getByRole('switch', { name: 'E-mail' }).isChecked()).toBe(false)
  expect(await phone.getByRole('switch', { name: 'Text message' }).isChecked()).toBe(false)
  expect([await phone.getByRole('textbox', { name: 'From' }).inputValue(), await phone.getByRole('textbox', { name: 'Until' }).inputValue()]).toEqual(['21:30', '06:45'])
})

test('an owner says it in other words, the next guest reads them, and the log shows that it was sent', async () => {
  const office = await stage.open('desktop', '/sign-in?next=/office/downtown/messages')
  await signIn(office, 'owner')
  await office.getByRole('tab', { name: 'Words' }).click()
  await office.getByRole('button', { name: 'Order confirmed' }).click()
  const sheet = office.getByRole('dialog', { name: 'Order confirmed' })
  await sheet.getByLabel('Subject').fill('{name}, we are on it')
  await sheet.getByText('There is no {name} here.').first().waitFor()
  await sheet.getByLabel('Subject').fill('No. {number}: we are on it')
  await sheet.getByText('No. 42: we are on it').waitFor()
  await sheet.getByRole('button', { name: 'Save' }).click()
  await office.getByRole('list', { name: 'Words' }).getByText('Your words').waitFor()

  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Flat White')
  await goToCheckout(phone)
  await phone.getByLabel('E-mail').fill('guest@example.org')
  const number = await placeOrder(phone, 'Mia')
  await phone.goto('/inbox')
  await phone.getByRole('button', { name: `No. ${number}: we are on it` }).waitFor()

  await office.getByRole('tab', { name: 'Sent' }).click()
  await office.getByRole('list', { name: 'Messages' }).getByRole('listitem').filter({ hasText: 'E-mail to g•••@example.org' }).getByText('Sent', { exact: true }).first().waitFor()
})

/** What the service worker of a page has, as far as this story goes; the types of pages know nothing of it. */
type Worker = {
  registration: { showNotification(title: string, options: object): Promise<void> }
  PushEvent: new (kind: string, content: { data: string }) => Event
  dispatchEvent(event: Event): void
}

test('a device shows what is pushed to it', async () => {
  const device = await stage.arrive('phone', { serviceWorkers: 'allow' })
  const page = await device.newPage()
  const arriving = device.waitForEvent('serviceworker')
  await page.goto('/')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const worker = await arriving
  // What a push service hands on is written by server/notifications/channels/push.ts. This browser has no screen to show it on, so what it was asked to show is looked at.
  const message = { id: 'a', title: 'Order 7 is ready', body: 'Come and get it.', url: `${stage.parlour.url}/orders` }
  const shown = await worker.evaluate((data) => new Promise((resolve) => {
    const self = globalThis as unknown as Worker
    self.registration.showNotification = async (title, options) => resolve({ title, ...options })
    self.dispatchEvent(new self.PushEvent('push', { data }))
  }), JSON.stringify(message))
  expect(shown).toMatchObject({ title: message.title, body: message.body, tag: 'a', data: { url: message.url } })
})
