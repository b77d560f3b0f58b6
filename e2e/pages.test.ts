import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword } from '../demo/index.ts'
import { complaintsOfAxe } from './axe.ts'
import { screens, type Screen } from './browser.ts'
import { complainOfControls, complainOfStructure } from './complaints.ts'
import { signIn, type Crew } from './crew.ts'
import { addToOrder } from './guest.ts'
import { meanwhileAt } from './meanwhile.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** A page, the name of its tab, and what is opened on it. */
type Visit = { path: string; title: string; open?: (page: Page) => Promise<unknown> }

const downtown = { path: '/l/downtown', title: 'Downtown, CloudCafe · Parlour' }

const guestPages: Visit[] = [
  { path: '/', title: 'Parlour' },
  downtown,
  { ...downtown, open: (page) => press(page.getByRole('listitem').getByRole('button', { name: 'Mocha', exact: true })) },
  { ...downtown, open: (page) => press(page.getByRole('button', { name: 'Diet' })) },
  { ...downtown, open: (page) => press(page.getByRole('button', { name: /^(?:Schedule|Choose a time)$/ })) },
  { path: '/l/downtown?cart=open', title: 'Downtown, CloudCafe · Parlour' },
  { path: '/l/little-lemon', title: 'Little Lemon · Parlour' },
  { path: '/l/parlour-gifts', title: 'Online, Parlour Gifts · Parlour' },
  { path: '/l/downtown/checkout', title: 'Checkout, Downtown · Parlour' },
  { path: '/orders', title: 'Orders · Parlour' },
  { path: '/inbox', title: 'Demo inbox · Parlour' },
  { path: '/sign-in', title: 'Sign in · Parlour' },
  { path: '/sign-in', title: 'Sign in · Parlour', open: (page) => press(page.getByRole('radio', { name: 'Phone' })) },
  { path: '/sign-up', title: 'Create an account · Parlour' },
  { path: '/forgot-password', title: 'Choose a new password · Parlour' },
]

const customerPages: Visit[] = [
  { path: '/me', title: 'Me · Parlour' },
  { path: '/account/security', title: 'Sign-in and security · Parlour', open: (page) => press(page.getByRole('button', { name: 'Change' }).first()) },
  { path: '/account/two-factor', title: 'Two-factor sign-in · Parlour' },
  { path: '/account/messages', title: 'Messages · Parlour' },
  { path: '/account/messages/preferences', title: 'Notifications · Parlour' },
  { path: '/orders', title: 'Orders · Parlour' },
  { path: '/courier', title: 'My deliveries · Parlour' },
  { path: '/board/downtown', title: 'Parlour' },
]

const managerPages: Visit[] = [
  { path: '/me', title: 'Me · Parlour' },
  { path: '/board/downtown', title: '(1) Board of Downtown · Parlour' },
  { path: '/office/downtown', title: 'Today · Downtown · Parlour' },
  { path: '/office/downtown/orders', title: 'Orders · Downtown · Parlour' },
  { path: '/office/downtown/menu', title: 'Menu · Downtown · Parlour' },
  { path: '/office/downtown/menu', title: 'Menu · Downtown · Parlour', open: (page) => press(page.getByRole('row', { name: /Americano/ })) },
  { path: '/office/downtown/menu?tab=categories', title: 'Menu · Downtown · Parlour' },
  { path: '/office/downtown/menu?tab=questions', title: 'Menu · Downtown · Parlour' },
  { path: '/office/downtown/stock', title: 'Stock · Downtown · Parlour' },
  { path: '/office/downtown/team', title: 'Team · Downtown · Parlour' },
  { path: '/office/downtown/audit', title: 'Activity · Downtown · Parlour' },
  { path: '/office/downtown/messages', title: 'Messages · Downtown · Parlour' },
  { path: '/office/downtown/messages?tab=words', title: 'Messages · Downtown · Parlour', open: (page) => press(page.getByRole('button', { name: 'Order ready' })) },
  { path: '/office/downtown/settings', title: 'Settings · Downtown · Parlour' },
  { path: '/office/downtown/failures', title: 'Failures · Downtown · Parlour' },
  { path: '/office/downtown/books', title: 'Books · Downtown · Parlour' },
]

const adminPages: Visit[] = [
  { path: '/me', title: 'Me · Parlour' },
  { path: '/platform/people', title: 'People · Platform · Parlour', open: findAisha },
  { path: '/platform/people', title: 'People · Platform · Parlour', open: async (page) => {
    await findAisha(page)
    await press(page.getByRole('button', { name: 'Sign out everywhere' }))
    await page.getByRole('alertdialog').waitFor()
  } },
  { path: '/platform/audit', title: 'Activity · Platform · Parlour' },
  { path: '/platform/messages', title: 'Messages · Platform · Parlour' },
]

async function findAisha(page: Page): Promise<void> {
  await page.getByLabel('Email address or phone number').fill('aisha@parlour.example')
  await press(page.getByRole('button', { name: 'Look up' }))
  await page.getByRole('heading', { name: 'Aisha Rahman' }).waitFor()
}

test('what guests see: nothing sticks out, everything has a name, on a phone and a desktop, light and dark', async () => {
  const page = await stage.open('phone', '/l/downtown', { isMobile: false })
  await addToOrder(page, 'Cappuccino', { choices: ['Oat milk'] })
  const tracking = await meanwhileAt(stage.parlour).buyAndFollow('Espresso')
  const inTheQueue = (found: Page) => found.getByText('You\'re in the queue.').waitFor()
  const order = { path: tracking, title: 'Order 1, in the queue · Parlour', open: inTheQueue }
  expect(await complaintsAbout(page, [...guestPages, order])).toEqual([])
})

test('addresses that lead nowhere lead on', async () => {
  const page = await stage.open('phone', '/', { isMobile: false })
  const nowhere: Visit[] = [
    { path: '/nowhere', title: 'Parlour', open: (found) => found.getByRole('link', { name: 'Go to the start' }).waitFor() },
    { path: '/l/nowhere', title: 'Menu · Parlour', open: (found) => found.getByRole('link', { name: 'See all places' }).waitFor() },
    {
      path: '/orders/00000000-0000-7000-8000-000000000000', title: 'Order · Parlour',
      open: (found) => found.getByText('We can\'t show this order').waitFor(),
    },
    { path: '/l/downtown/checkout', title: 'Checkout · Parlour', open: (found) => found.getByText('Your order is empty').waitFor() },
  ]
  expect((await complaintsAbout(page, nowhere)).filter((words) => !/^40[14] GET \/api\//.test(words))).toEqual([])
})

test('what a customer sees, also of what is not theirs', async () => {
  const page = await signedIn('customer')
  expect(await complaintsAbout(page, customerPages)).toEqual([])
  await page.goto('/board/downtown')
  await page.getByRole('heading', { name: 'The board of Downtown is for its crew' }).waitFor()
})

test('what a courier sees', async () => {
  expect(await complaintsAbout(await signedIn('courier'), [{ path: '/courier', title: 'My deliveries · Parlour' }])).toEqual([])
})

test('what a manager sees', async () => {
  expect(await complaintsAbout(await signedIn('manager'), managerPages)).toEqual([])
})

test('what an administrator sees', async () => {
  const aisha = await stage.open('phone', '/sign-in?next=/me')
  await aisha.getByLabel('Email').fill('aisha@parlour.example')
  await aisha.getByLabel('Password', { exact: true }).fill(demoPassword)
  await press(aisha.getByRole('button', { name: 'Sign in', exact: true }))
  await aisha.getByRole('heading', { name: 'Aisha Rahman' }).waitFor()
  expect(await complaintsAbout(await signedIn('admin'), adminPages)).toEqual([])
})

async function signedIn(who: Crew): Promise<Page> {
  const page = await stage.open('phone', '/sign-in?next=/me', { isMobile: false })
  await signIn(page, who)
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  return page
}

/** Visits pages one after the other and looks at each as a phone in the light and as a desktop in the dark would show it. */
async function complaintsAbout(page: Page, visits: readonly Visit[]): Promise<string[]> {
  const complaints: string[] = []
  for (const visit of visits) {
    await show(page, 'phone', 'light')
    await load(page, visit)
    complaints.push(...await look(page, visit, 'a light phone'))
    await show(page, 'desktop', 'dark')
    // What was opened on a phone is not what would have been opened on a desktop; a page alone follows its screen.
    if (visit.open) await load(page, visit)
    complaints.push(...await look(page, visit, 'a dark desktop'))
  }
  return [...complaints, ...stage.refusalsOf(page)]
}

async function show(page: Page, screen: Screen, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize(screens[screen].viewport)
  await page.emulateMedia({ colorScheme })
}

async function load(page: Page, { path, open }: Visit): Promise<void> {
  // What is still open from before belongs to that page, and goes with it.
  await page.goto('about:blank')
  await page.goto(path)
  await settled(page)
  await open?.(page)
}

async function look(page: Page, { path, title, open }: Visit, screen: string): Promise<string[]> {
  await settled(page)
  const found = await lasting(async () => [
    ...await page.evaluate(complainOfControls), ...await page.evaluate(complainOfStructure),
    ...await page.title() === title ? [] : [`is called “${await page.title()}”`],
    ...await page.evaluate(isDark) === screen.includes('dark') ? [] : ['is neither light nor dark as it should be'],
  ])
  // Once a page is enough: axe takes seconds, and what differs on other screens is looked at above.
  if (screen === 'a light phone') found.push(...await complaintsOfAxe(page))
  return found.map((words) => `${path}${open ? ' with something open' : ''} on ${screen}: ${words}`)
}

/** The complaints that stay: a page that still changes its colours or its name may do so in peace. */
async function lasting(complain: () => Promise<string[]>): Promise<string[]> {
  for (let tries = 50; tries > 0; tries -= 1) {
    if ((await complain()).length === 0) return []
    await wait(100)
  }
  return complain()
}

/** When nothing is being loaded any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor()
  await page.waitForFunction(() => document.querySelector('.animate-skeleton') === null && document.fonts.status === 'loaded')
}

/** Runs in the page. Whether it is dark. */
function isDark(): boolean {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) throw new Error('This browser draws nothing.')
  canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return red + green + blue < 3 * 128
}
