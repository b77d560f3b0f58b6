import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { completed, openBoard, signIn, ticket } from './crew.ts'
import { comeToCheckout, placeOrder } from './guest.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** An order whose card could not be asked. @returns its number */
async function failedOrder(guest: Page): Promise<string> {
  await comeToCheckout(guest, 'Espresso')
  const number = await placeOrder(guest, 'Noor')
  await guest.getByText(/We couldn't reach the payment service\./).waitFor()
  return number
}

test('an order that failed waits in the office with its reason, goes through when its guest still wants it, and is made', async () => {
  const { parlour } = stage
  await parlour.gatewayBehaves({ failureRate: 1 })
  const guest = await stage.open('phone', '/')
  const number = await failedOrder(guest)

  const office = await stage.open('desktop', '/office/downtown/failures')
  await signIn(office, 'manager')
  const failure = office.getByRole('listitem').filter({ hasText: `Order ${number}` })
  await failure.getByText('The payment service couldn’t be reached. Trying again may well work.').waitFor()
  await parlour.gatewayBehaves({ failureRate: 0 })
  await failure.getByText(/told that this order failed and nothing was charged/).waitFor()
  await press(failure.getByRole('button', { name: 'Ask the guest' }))
  await office.getByText(`The guest of order ${number} has been asked.`).waitFor()
  await press(guest.getByRole('region', { name: 'Do you still want it?' }).getByRole('button', { name: 'Yes, make it' }))
  await office.getByText(`Order ${number} went through.`).waitFor()
  await office.getByText('Nothing needs a hand').waitFor()

  const board = await stage.open('tablet', '/')
  await openBoard(board)
  await press(ticket(board, 'Pending', number).getByRole('button', { name: `Start, order ${number}` }))
  await press(ticket(board, 'Preparing', number).getByRole('button', { name: `Ready, order ${number}` }))
  await press(ticket(board, 'Ready', number).getByRole('button', { name: `Complete, order ${number}` }))
  await (await completed(board, number)).waitFor()
  await guest.getByText('Enjoy! Thank you for coming.').waitFor()

  const [order] = await parlour.orders()
  await vi.waitFor(async () => {
    const paid = (await parlour.payments()).filter(({ state }) => state !== 'voided')
    expect(paid).toMatchObject([{ reference: order?.id, state: 'captured', capturedMinor: order?.totalMinor }])
  }, { timeout: 60_000, interval: 200 })

  await press(office.getByRole('link', { name: 'Books' }))
  await office.getByRole('heading', { name: 'Books' }).waitFor()
})

test('when the guest says no, the office hears it; when they say yes to somebody in the shop after they were asked, the order goes ahead', async () => {
  const { parlour } = stage
  await parlour.gatewayBehaves({ failureRate: 1 })
  const guest = await stage.open('phone', '/')
  const number = await failedOrder(guest)

  const office = await stage.openAs('manager', 'desktop', '/office/downtown/failures')
  const failure = office.getByRole('listitem').filter({ hasText: `Order ${number}` })
  await press(failure.getByRole('button', { name: 'Ask the guest' }))
  await office.getByText(`The guest of order ${number} has been asked.`).waitFor()
  await press(guest.getByRole('button', { name: 'No, thanks' }))
  await office.getByText(`The guest no longer wants order ${number}.`).waitFor()
  await press(office.getByText('All', { exact: true }))
  await failure.getByRole('button').waitFor({ state: 'detached' })
  await press(office.getByText('Need a hand', { exact: true }))

  const next = await failedOrder(guest)
  await parlour.gatewayBehaves({ failureRate: 0 })
  await press(office.getByRole('listitem').filter({ hasText: `Order ${next}` }).getByRole('button', { name: 'Ask the guest' }))
  await office.getByText(`The guest of order ${next} has been asked.`).waitFor()
  await press(office.getByText('All', { exact: true }))
  await press(office.getByRole('listitem').filter({ hasText: `Order ${next}` }).getByRole('button', { name: 'They’ve said yes' }))
  await guest.getByRole('region', { name: 'Do you still want it?' }).waitFor({ state: 'detached' })
  await office.getByText(`Order ${next} went through.`).waitFor()
})

test('a declined card is between the guest and the bank: the office has nothing to do, and the order says why it failed', async () => {
  const guest = await stage.open('phone', '/')
  await comeToCheckout(guest, 'Espresso')
  await press(guest.getByText('A card that is declined'))
  const number = await placeOrder(guest, 'Dina')
  await guest.getByText('Your bank declined this card.').waitFor()

  const office = await stage.openAs('manager', 'tablet', '/office/downtown/failures')
  await office.getByText('Nothing needs a hand').waitFor()
  await office.goto('/office/downtown/orders?status=failed')
  await press(office.getByRole('row', { name: new RegExp(`^${number}`) }))
  await office.getByRole('dialog', { name: `Order ${number}` }).getByText('The guest’s bank declined the card.').waitFor()
})
