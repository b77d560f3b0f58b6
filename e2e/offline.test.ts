import { expect, test } from 'vitest'
import { addToOrder, goToCheckout, numberOfOrder, placeButton } from './guest.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('without a network the app still opens, says so, keeps the order, and goes on by itself afterwards', async () => {
  const device = await stage.arrive('phone', { serviceWorkers: 'allow' })
  const guest = await device.newPage()
  await guest.goto('/l/downtown')
  await addToOrder(guest, 'Iced Latte')
  await guest.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  // From now on the pages come from what this device has kept.
  await guest.goto('/')
  await guest.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await guest.getByRole('link', { name: 'CloudCafe, Downtown' }).waitFor()

  await device.setOffline(true)
  await guest.goto('/')
  await guest.getByText('You\'re offline. This page may be out of date, but what you choose is saved.').waitFor()
  await guest.mouse.wheel(0, 2_000)
  expect(await guest.getByText('You\'re offline.').evaluate((banner) => banner.getBoundingClientRect().top)).toBeLessThan(100)
  await guest.goto('/l/little-lemon')
  await guest.getByText('You\'re offline, and this page isn\'t saved on this device.').waitFor()
  await guest.goto('/')
  await device.setOffline(false)
  await guest.getByText('You\'re offline.').waitFor({ state: 'detached' })
  await press(guest.getByRole('link', { name: 'CloudCafe, Downtown' }))
  await goToCheckout(guest)
  await guest.getByLabel('Name', { exact: true }).fill('Tove')
  await placeButton(guest).waitFor()

  await device.setOffline(true)
  await guest.getByRole('button', { name: /^Place order/, disabled: true }).waitFor()
  await guest.getByRole('paragraph').filter({ hasText: /^You're offline\. Your order/ }).waitFor()
  await device.setOffline(false)
  await press(placeButton(guest))
  await numberOfOrder(guest)
  await guest.getByText('You\'re in the queue.').waitFor()
})

test('pages that the device has kept come under the policy of pages, and fetch nothing that they do not use', async () => {
  const device = await stage.arrive('phone', { serviceWorkers: 'allow' })
  const guest = await device.newPage()
  const warnings: string[] = []
  guest.on('console', (message) => { if (message.type() === 'warning') warnings.push(`${guest.url()}: ${message.text()}`) })
  const fromServer = await guest.goto('/')
  await guest.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await guest.waitForFunction(() => navigator.serviceWorker.controller !== null)
  for (const path of ['/l/downtown', '/orders', '/sign-in', '/']) {
    const page = await guest.goto(path)
    expect([page?.fromServiceWorker(), page?.headers()['content-security-policy']]).toEqual([true, fromServer?.headers()['content-security-policy']])
    await guest.locator('main').waitFor()
    // The browser says it some seconds after a page was loaded.
    await guest.waitForTimeout(4_000)
  }
  expect(warnings).toEqual([])
})
