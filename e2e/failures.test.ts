import { expect, test, vi } from 'vitest'
import { openBoard, signIn, ticket } from './crew.ts'
import { comeToCheckout, placeOrder } from './guest.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('an order that failed waits in the office with its reason, goes through when it is tried again, and is made', async () => {
  const { parlour } = stage
  await parlour.gatewayBehaves({ failureRate: 1 })
  const guest = await stage.open('phone', '/')
  await comeToCheckout(guest, 'Espresso')
  const number = await placeOrder(guest, 'Lena')
  await guest.getByText('We could not reach the payment service.').waitFor()

  const office = await stage.open('desktop', '/office/downtown/failures')
  await signIn(office, 'manager')
  const failure = office.getByRole('listitem').filter({ hasText: `Order ${number}` })
  await failure.getByText('The payment service could not be reached. Another try may well work.').waitFor()
  await parlour.gatewayBehaves({ failureRate: 0 })
  await failure.getByRole('button', { name: 'Try again' }).click()
  await office.getByText(`Order ${number} went through.`).waitFor()
  await office.getByText('Nothing needs a hand').waitFor()

  const board = await stage.open('tablet', '/')
  await openBoard(board)
  await ticket(board, 'Pending', number).getByRole('button', { name: `Start, order ${number}` }).click()
  await ticket(board, 'Preparing', number).getByRole('button', { name: `Ready, order ${number}` }).click()
  await ticket(board, 'Ready', number).getByRole('button', { name: `Complete, order ${number}` }).click()
  await ticket(board, 'Completed', number).waitFor()
  await guest.getByText('Enjoy! Thank you for coming.').waitFor()

  const [order] = await parlour.orders()
  await vi.waitFor(async () => {
    const paid = (await parlour.payments()).filter(({ state }) => state !== 'voided')
    expect(paid).toMatchObject([{ reference: order?.id, state: 'captured', capturedMinor: order?.totalMinor }])
  }, { timeout: 60_000, interval: 200 })

  await office.getByRole('link', { name: 'Books' }).click()
  await office.getByRole('heading', { name: 'Books' }).waitFor()
})
