import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { comeToCheckout, numberOfOrder, placeButton } from './guest.ts'
import { press } from './press.ts'
import { patienceMs, setStage } from './stage.ts'

const stage = setStage()
const orderDoor = '**/api/orders'

test('a double tap on “Place order” orders once', async () => {
  const { guest, placed } = await readyToOrder('Bea')
  const { x, y, width, height } = await boxOf(placeButton(guest))
  await guest.touchscreen.tap(x + width / 2, y + height / 2)
  await guest.touchscreen.tap(x + width / 2, y + height / 2)
  await numberOfOrder(guest)
  expect(await placed()).toBe(1)
})

test('when the answer is lost the guest is told that we ask again, and it is ordered once', async () => {
  const { guest, placed } = await readyToOrder('Carl')
  const tries: string[] = []
  await guest.route(orderDoor, async (route) => {
    tries.push(route.request().headers()['idempotency-key'] ?? 'none')
    if (tries.length === 1) {
      await route.fetch()
      return route.abort('connectionreset')
    }
    await guest.getByText('We\'re trying again; it won\'t be ordered twice.').waitFor()
    return route.continue()
  })
  await press(placeButton(guest))
  await numberOfOrder(guest)
  expect(tries).toEqual([tries[0], tries[0]])
  expect(tries[0]).not.toBe('none')
  expect(await placed()).toBe(1)
})

test('when the answer is lost and the page reloaded, the order is found and not placed again', async () => {
  const { guest, placed } = await readyToOrder('Dora')
  const sent = Promise.withResolvers<void>()
  await guest.route(orderDoor, async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
    sent.resolve()
  }, { times: 1 })
  await press(placeButton(guest))
  await sent.promise
  await guest.reload()
  await numberOfOrder(guest)
  expect(await placed()).toBe(1)
})

test('when no answer ever comes the guest may ask again or leave it', async () => {
  const { guest, placed } = await readyToOrder('Emil')
  await guest.clock.install()
  await guest.route(orderDoor, (route) => route.abort('connectionreset'))
  await press(placeButton(guest))
  const alert = guest.getByRole('alert').filter({ hasText: 'We sent your order, but no answer came back.' })
  // The waits between the tries add up to minutes on a person's clock. On this page's clock they pass at once, each after the answer before it.
  await vi.waitFor(async () => {
    await guest.clock.runFor(10_000)
    expect(await alert.isVisible()).toBe(true)
  }, { timeout: patienceMs, interval: 50 })
  expect(await placed()).toBe(0)
  await guest.unroute(orderDoor)
  await press(alert.getByRole('button', { name: 'Check again' }))
  await numberOfOrder(guest)
  expect(await placed()).toBe(1)
})

async function readyToOrder(name: string) {
  const guest = await stage.open('phone', '/')
  await comeToCheckout(guest, 'Chai Latte')
  await guest.getByLabel('Name', { exact: true }).fill(name)
  await placeButton(guest).waitFor()
  return { guest, placed: async () => (await stage.parlour.orders()).filter(({ customerName }) => customerName === name).length }
}

async function boxOf(button: ReturnType<Page['getByRole']>) {
  await button.scrollIntoViewIfNeeded()
  const box = await button.boundingBox()
  if (!box) throw new Error('The button is not on the screen.')
  return box
}
