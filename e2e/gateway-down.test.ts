import { expect, test, vi } from 'vitest'
import { openBoard, ticket } from './crew.ts'
import { comeToCheckout, numberOfOrder, placeButton, placeOrder } from './guest.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'
import { titled } from './titled.ts'

const stage = setStage()

test('with the gateway down a guest is told in words that nothing was charged, and tries again once it is back', async () => {
  const { parlour } = stage
  await parlour.gatewayBehaves({ failureRate: 1 })
  const board = await stage.open('desktop', '/')
  await openBoard(board)
  const guest = await stage.open('phone', '/')
  await comeToCheckout(guest, 'Flat White')
  const failed = await placeOrder(guest, 'Ivo')

  await guest.getByRole('status').getByText('We couldn\'t reach the payment service. Please try again.').waitFor()
  await guest.getByRole('listitem').filter({ hasText: 'Failed, failed' }).waitFor()
  await guest.getByRole('status').getByText('You weren\'t charged.').waitFor()
  await titled(guest, `Order ${failed}, failed · Parlour`)
  await ticket(board, 'Pending', failed).waitFor({ state: 'detached' })
  expect(await parlour.orders()).toMatchObject([{ status: 'failed' }])
  expect((await parlour.payments()).filter(({ capturedMinor }) => capturedMinor > 0)).toEqual([])

  await parlour.gatewayBehaves({ failureRate: 0 })
  await press(guest.getByRole('button', { name: 'Try again' }))
  await guest.getByRole('region', { name: 'Your order' }).getByText('Flat White').waitFor()
  await press(placeButton(guest))
  await guest.getByText('You\'re in the queue.').waitFor()
  const second = await numberOfOrder(guest)
  expect(second).not.toBe(failed)
  await ticket(board, 'Pending', second).waitFor()

  expect(await parlour.orders()).toMatchObject([{ status: 'failed' }, { status: 'confirmed' }])
  // What the gateway may have set aside for the failed order while it was down is let go of as soon as it answers.
  const [first, next] = await parlour.orders()
  await vi.waitFor(async () => {
    const held = (await parlour.payments()).filter(({ state }) => state !== 'voided')
    expect(held).toMatchObject([{ reference: next?.id, state: 'authorised', amountMinor: first?.totalMinor }])
  }, { timeout: 60_000, interval: 200 })
})

test('a card that is declined is said so, and another way to pay works', async () => {
  const guest = await stage.open('phone', '/')
  await comeToCheckout(guest, 'Espresso')
  await press(guest.getByText('A card that is declined'))
  await press(guest.getByRole('radio', { name: 'Other' }))
  await guest.getByRole('textbox', { name: 'Tip' }).fill('3.00')
  await placeOrder(guest, 'Ada')
  await guest.getByText('Your bank declined this card.').waitFor()
  await press(guest.getByRole('button', { name: 'Try again' }))
  await guest.getByRole('radio', { name: /^Demo card/, checked: true }).and(guest.locator(':focus')).waitFor()
  expect(await guest.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada')
  expect(await guest.getByRole('textbox', { name: 'Tip' }).inputValue()).toBe('3.00')
  await press(guest.getByText('Cash at the counter'))
  await press(placeButton(guest))
  await guest.getByText('You\'re in the queue.').waitFor()
  await guest.getByText(/\$\d+\.\d\d to pay in cash at the counter\./).waitFor()
})
