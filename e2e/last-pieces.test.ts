import type { Locator } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { addToOrder, comeToCheckout, numberOfOrder, placeButton } from './guest.ts'
import { meanwhileAt } from './meanwhile.ts'
import { press } from './press.ts'
import { patienceMs, setStage } from './stage.ts'

const stage = setStage()

test('somebody else buys the last but one while it is in my order: I am told how many are left, take those, and order', async () => {
  const others = meanwhileAt(stage.parlour)
  await others.count('Affogato', 2)
  const guest = await stage.open('phone', '/l/downtown')
  await addToOrder(guest, 'Affogato')
  await addToOrder(guest, 'Affogato')
  await press(guest.getByRole('button', { name: /View order/ }))
  const order = guest.getByRole('dialog', { name: 'Your order' })
  await order.getByRole('link', { name: /Go to checkout/ }).waitFor()

  await others.buy('Affogato')

  await order.getByText('Only 1 left. Remove some to continue.').waitFor()
  await order.getByRole('link', { name: /Go to checkout/, disabled: true }).waitFor()
  await press(order.getByRole('button', { name: 'One fewer Affogato' }))
  await order.getByText('Remove some to continue').waitFor({ state: 'detached' })
  await press(order.getByRole('link', { name: /Go to checkout/ }))
  await guest.getByLabel('Name', { exact: true }).fill('Finn')
  await press(placeButton(guest))
  await numberOfOrder(guest)

  const shop = await stage.open('phone', '/l/downtown')
  await shop.getByRole('listitem').filter({ hasText: 'Affogato' }).getByText('Sold out').first().waitFor()
})

test('somebody else is faster by a moment: placing is refused with what is left, and one tap mends it', async () => {
  const others = meanwhileAt(stage.parlour)
  await others.count('Mocha', 2)
  const guest = await stage.open('phone', '/')
  // News of the menu does not get through to this guest, so that only the counter can say no.
  await guest.route('**/menu/stream', (route) => route.abort())
  await comeToCheckout(guest, 'Mocha')
  await press(guest.getByRole('link', { name: 'Change' }))
  await press(guest.getByRole('dialog', { name: 'Your order' }).getByRole('button', { name: 'One more Mocha' }))
  await press(guest.getByRole('dialog', { name: 'Your order' }).getByRole('link', { name: /Go to checkout/ }))
  await guest.getByLabel('Name', { exact: true }).fill('Gus')
  await placeButton(guest).waitFor()

  await others.buy('Mocha')
  await press(placeButton(guest))

  await guest.getByText('Only 1 left. Remove some to continue.').waitFor()
  const mend = guest.getByRole('button', { name: 'Take 1' })
  await vi.waitFor(async () => expect(await isInSight(mend)).toBe(true), { timeout: patienceMs })
  await press(mend)
  await press(placeButton(guest))
  await numberOfOrder(guest)
  expect((await stage.parlour.orders()).filter(({ customerName }) => customerName === 'Gus')).toHaveLength(1)
})

/** Whether somebody who does not scroll sees all of it. */
function isInSight(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
}
