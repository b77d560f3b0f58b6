import { createECDH, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { signIn } from './crew.ts'
import { addToOrder, goToCheckout, numberOfOrder, placeButton, placeOrder } from './guest.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('a guest reads in the demo inbox that the order is confirmed, and the mail leads back to it', async () => {
  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Flat White')
  await goToCheckout(phone)
  await phone.getByLabel('Email').fill('guest@example.org')
  const number = await placeOrder(phone, 'Mia')

  const inbox = await stage.open('desktop', '/inbox')
  await inbox.getByRole('button', { name: `Order ${number} is confirmed` }).waitFor()
  const mail = inbox.frameLocator(`iframe[title="Order ${number} is confirmed"]`)
  await mail.getByRole('heading', { name: `Order ${number} is confirmed` }).waitFor()
  await press(mail.getByRole('link', { name: 'See my order' }))
  await inbox.getByRole('heading', { name: `Order ${number}` }).waitFor()
})

test('a member finds what happened under Messages, and says how to be told', async () => {
  const phone = await stage.open('phone', '/sign-in?next=/l/downtown')
  await signIn(phone, 'customer')
  await addToOrder(phone, 'Flat White')
  await goToCheckout(phone)
  await press(placeButton(phone))
  const number = await numberOfOrder(phone)

  await phone.goto('/me')
  await press(phone.getByRole('link', { name: /^Messages 1 not read$/ }))
  await press(phone.getByRole('list', { name: 'Messages' }).getByRole('link', { name: `Order ${number} is confirmed` }))
  await phone.getByRole('heading', { name: `Order ${number}` }).waitFor()
  await phone.goto('/me')
  await press(phone.getByRole('link', { name: 'Messages', exact: true }))

  await press(phone.getByRole('link', { name: 'Notifications' }))
  await press(phone.getByText('Email', { exact: true }))
  await press(phone.getByText('Pause notifications'))
  await phone.getByRole('textbox', { name: 'From' }).fill('21:30')
  await phone.getByRole('textbox', { name: 'Until' }).fill('06:45')
  await phone.getByRole('textbox', { name: 'Until' }).blur()
  const kept = () => stage.parlour.database.kysely.selectFrom('quietHours').select(['starts', 'ends']).execute()
  await expect.poll(kept).toEqual([{ starts: '21:30:00', ends: '06:45:00' }])

  await phone.reload()
  expect(await phone.getByRole('switch', { name: 'Email' }).isChecked()).toBe(false)
  expect(await phone.getByRole('switch', { name: 'Text message' }).isChecked()).toBe(false)
  expect([await phone.getByRole('textbox', { name: 'From' }).inputValue(), await phone.getByRole('textbox', { name: 'Until' }).inputValue()]).toEqual(['21:30', '06:45'])
})

test('an owner says it in other words, the next guest reads them, and the log shows that it was sent', async () => {
  const office = await stage.open('desktop', '/sign-in?next=/office/downtown/messages')
  await signIn(office, 'owner')
  await press(office.getByRole('tab', { name: 'Templates' }))
  await press(office.getByRole('button', { name: 'Order confirmed' }))
  const sheet = office.getByRole('dialog', { name: 'Order confirmed' })
  await sheet.getByLabel('Subject').fill('{name}, we are on it')
  await sheet.getByText('There is no {name} here.').first().waitFor()
  await sheet.getByLabel('Subject').fill('No. {number}: we are on it')
  await sheet.getByText('No. 42: we are on it').waitFor()
  await press(sheet.getByRole('button', { name: 'Save' }))
  await office.getByRole('list', { name: 'Templates' }).getByText('Your words').waitFor()

  const phone = await stage.open('phone', '/l/downtown')
  await addToOrder(phone, 'Flat White')
  await goToCheckout(phone)
  await phone.getByLabel('Email').fill('guest@example.org')
  const number = await placeOrder(phone, 'Mia')
  await phone.goto('/inbox')
  await phone.getByRole('button', { name: `No. ${number}: we are on it` }).waitFor()

  await press(office.getByRole('tab', { name: 'Sent' }))
  await office.getByRole('list', { name: 'Messages' }).getByRole('listitem').filter({ hasText: 'Email to g•••@example.org' }).getByText('Sent', { exact: true }).first().waitFor()
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

/**
 * A browser whose push service answers. The real one is out on the internet; this one gives what it would, keeps it as long, and forgets it when
 * it is told to.
 */
async function aBrowserThatIsPushedTo() {
  const device = await stage.arrive('phone', { serviceWorkers: 'allow', permissions: ['notifications'] })
  const key = createECDH('prime256v1')
  const keys = { p256dh: key.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') }
  await device.addInitScript(({ kept, keys: given }) => {
    const read = () => {
      const { endpoint, applicationServerKey } = JSON.parse(localStorage.getItem(kept) ?? '{}') as { endpoint?: string; applicationServerKey?: string }
      if (endpoint === undefined || applicationServerKey === undefined) return null
      const binary = atob(applicationServerKey.replaceAll('-', '+').replaceAll('_', '/'))
      return {
        endpoint, options: { userVisibleOnly: true, applicationServerKey: Uint8Array.from(binary, (each) => each.charCodeAt(0)).buffer },
        toJSON: () => ({ endpoint, keys: given }),
        unsubscribe: async () => { localStorage.removeItem(kept); return true },
      } as unknown as PushSubscription
    }
    // Without a screen to show any, this browser says no to notifications before it is asked.
    Object.defineProperty(Notification, 'permission', { get: () => 'granted' })
    PushManager.prototype.getSubscription = async () => read()
    PushManager.prototype.subscribe = async (wish) => {
      if (read() === null) localStorage.setItem(kept, JSON.stringify({ endpoint: `https://push.example.com/${crypto.randomUUID()}`, applicationServerKey: wish?.applicationServerKey }))
      return read()!
    }
  }, { kept: 'push service', keys })
  const page = await device.newPage()
  return { page, endpoint: () => page.evaluate(() => (JSON.parse(localStorage.getItem('push service') ?? '{}') as { endpoint?: string }).endpoint) }
}

/** Who is told at an address, by email: whose it is, as long as they are still signed in where they asked. */
async function toldAt(endpoint: string | undefined): Promise<string[]> {
  const { rows } = await stage.parlour.database.pool.query<{ email: string }>(
    'select email from push_subscription device join person on person.id = device.person_id join session on session.id = device.session_id where endpoint = $1', [endpoint])
  return rows.map(({ email }) => email)
}

test('notifications begin again when their owner signs in again, and end for whoever else signs in', async () => {
  const { page, endpoint } = await aBrowserThatIsPushedTo()
  const preferences = '/account/messages/preferences'
  const signOut = async () => {
    await page.goto('/me')
    await press(page.getByRole('button', { name: 'Sign out' }))
    await page.waitForURL((url) => url.pathname === '/')
  }
  await page.goto(`/sign-in?next=${preferences}`)
  await signIn(page, 'customer')
  await press(page.getByRole('button', { name: 'Turn on notifications on this device' }))
  await page.getByText('One device').waitFor()
  const first = await endpoint()
  expect(await toldAt(first)).toEqual(['customer@parlour.example'])

  await signOut()
  expect(await toldAt(first)).toEqual([])
  await page.goto(`/sign-in?next=${preferences}`)
  await signIn(page, 'customer')
  await page.getByRole('button', { name: 'Turn off on this device' }).waitFor()
  await page.getByText('One device').waitFor()
  expect([await endpoint(), await toldAt(first)]).toEqual([first, ['customer@parlour.example']])

  // Somebody else takes over the device without a word.
  await page.goto(`/sign-in?next=${preferences}`)
  await signIn(page, 'barista')
  await page.getByRole('button', { name: 'Turn on notifications on this device' }).waitFor()
  await expect.poll(endpoint).toBeUndefined()

  await signOut()
  await page.goto(`/sign-in?next=${preferences}`)
  await signIn(page, 'customer')
  await press(page.getByRole('button', { name: 'Turn off on this device' }))
  await page.getByRole('button', { name: 'Turn on notifications on this device' }).waitFor()
  await signOut()
  await page.goto(`/sign-in?next=${preferences}`)
  await signIn(page, 'customer')
  await page.getByRole('button', { name: 'Turn on notifications on this device' }).waitFor()
  expect(await endpoint()).toBeUndefined()
})
