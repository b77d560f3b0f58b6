import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Screen } from './browser.ts'
import { meanwhileAt } from './meanwhile.ts'
import { press } from './press.ts'
import { patienceMs, setStage } from './stage.ts'

const stage = setStage()

/** As people have it: sheets glide, and a tap comes while they do. */
const moving = { reducedMotion: 'no-preference' } as const

const handheld: Screen[] = ['phone', 'tablet']

test.each(handheld)('a manager with a %s goes through the whole navigation of the office, there and back, by tapping', async (screen) => {
  const office = await stage.openAs('manager', screen, '/office/downtown', moving)
  await office.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  for (const name of ['Orders', 'Menu', 'Stock', 'Team', 'Messages', 'Settings', 'Failures', 'Books', 'Activity', 'Today']) {
    await goTo(office, name)
    await office.getByRole('heading', { level: 1, name }).waitFor()
  }
  const navigation = await openedNavigation(office)
  await press(navigation.getByRole('button', { name: 'Close' }))
  await navigation.waitFor({ state: 'detached' })
  await openedNavigation(office)
})

test('a manager on a phone edits an item, stops orders and takes them again, looks at an order and gives money back', async () => {
  const office = await stage.openAs('manager', 'phone', '/office/downtown', moving)
  const number = await meanwhileAt(stage.parlour).buyAndGet('Latte')

  await goTo(office, 'Menu')
  await press(office.getByRole('row', { name: /^Cappuccino/ }))
  const item = office.getByRole('dialog', { name: 'Cappuccino' })
  await staysOpen(item)
  await item.getByLabel('Price at Downtown').fill('4.60')
  await press(item.getByRole('button', { name: 'Save' }))
  await office.getByText('Cappuccino is saved').waitFor()
  await office.getByRole('row', { name: /^Cappuccino/ }).getByText('$4.60').waitFor()

  await goTo(office, 'Settings')
  await press(office.getByText('Take orders', { exact: true }))
  await press(office.getByRole('button', { name: 'Take orders again' }))
  await office.getByRole('button', { name: 'Take orders again' }).waitFor({ state: 'detached' })

  await goTo(office, 'Orders')
  await press(office.getByRole('row', { name: new RegExp(`^${number}`) }))
  const order = office.getByRole('dialog', { name: `Order ${number}` })
  await staysOpen(order)
  await press(order.getByRole('button', { name: 'Refund' }))
  await press(order.getByText('Everything', { exact: true }))
  await order.getByLabel('Reason').fill('It was cold')
  await press(order.getByRole('button', { name: /^Refund \$/ }))
  await order.getByText('Refunded to the card').waitFor()
})

test('on a phone whatever opens by a tap stays open', async () => {
  const page = await stage.open('phone', '/ui', moving)
  const opens = async (opener: Locator, opened: Locator) => {
    await press(opener)
    await staysOpen(opened)
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'detached' })
  }
  await opens(page.getByRole('button', { name: 'More for Espresso' }).first(), page.getByRole('menu'))
  await opens(page.getByRole('button', { name: 'Sort by price' }).first(), page.getByRole('menu'))
  await opens(page.getByRole('button', { name: /Location$/ }).first(), page.getByRole('listbox'))
  await opens(page.getByRole('button', { name: /^Calendar/ }).first(), page.getByRole('dialog'))
  await opens(page.getByRole('button', { name: 'An item (centre)' }).first(), page.getByRole('dialog'))
  await opens(page.getByRole('button', { name: 'A form (side)' }).first(), page.getByRole('dialog'))
  await opens(page.getByRole('button', { name: 'Dialog', exact: true }).first(), page.getByRole('dialog'))
  await opens(page.getByRole('button', { name: 'Alert', exact: true }).first(), page.getByRole('alertdialog'))
})

test.each([['An item (centre)', 'dialog'], ['A form (side)', 'dialog'], ['Alert', 'alertdialog']] as const)('“%s” is gone although its way out was broken off', async (opener, role) => {
  const page = await stage.open('phone', '/ui', moving)
  const button = page.getByRole('button', { name: opener, exact: true }).first()
  await press(button)
  await staysOpen(page.getByRole(role))
  // As a keyboard does that goes: all that moves is broken off in the moment in which it begins.
  await page.evaluate(() => {
    const breakOff = () => {
      for (const leaving of document.querySelectorAll('[data-exiting]')) for (const animation of leaving.getAnimations()) animation.cancel()
    }
    new MutationObserver(breakOff).observe(document.body, { subtree: true, attributeFilter: ['data-exiting'] })
  })
  await page.keyboard.press('Escape')
  await page.getByRole(role).waitFor({ state: 'detached' })
  await press(button)
  await staysOpen(page.getByRole(role))
})

test.each(handheld)('on a %s what the lists of the office open by a tap stays open', async (screen) => {
  const office = await stage.openAs('manager', screen, '/office/downtown/menu', moving)
  await press(office.getByRole('button', { name: 'More for Latte' }))
  await staysOpen(office.getByRole('menu'))
  await press(office.getByRole('menuitem', { name: /^Edit/ }))
  const item = office.getByRole('dialog', { name: 'Latte' })
  await staysOpen(item)
  await press(item.getByRole('button', { name: 'Close' }))
  await item.waitFor({ state: 'detached' })

  await goTo(office, 'Activity')
  await press(office.getByRole('button', { name: /signed in/ }).first())
  await staysOpen(office.getByRole('dialog'))
})

/** Opens the navigation and waits until it has come to rest. */
async function openedNavigation(page: Page): Promise<Locator> {
  await press(page.getByRole('button', { name: 'Open navigation' }))
  const navigation = page.getByRole('dialog', { name: 'Downtown' })
  await staysOpen(navigation)
  return navigation
}

async function goTo(page: Page, name: string): Promise<void> {
  const navigation = await openedNavigation(page)
  await press(navigation.getByRole('link', { name: new RegExp(`^${name}`) }))
  await navigation.waitFor({ state: 'detached' })
}

/** Waits until something is in sight and has stayed where it is for half a second's worth of pictures: what closes again does so within few. */
async function staysOpen(part: Locator): Promise<void> {
  await part.waitFor()
  await expect.poll(() => part.evaluate(restsInSight), { timeout: patienceMs }).toBe(true)
}

/** Runs in the page. */
async function restsInSight(part: Element): Promise<boolean> {
  const { top, left } = part.getBoundingClientRect()
  for (let frames = 30; frames > 0; frames -= 1) await new Promise(requestAnimationFrame)
  const after = part.getBoundingClientRect()
  return part.isConnected && after.top === top && after.left === left && left >= 0 && left < innerWidth && top < innerHeight
}
