import { expect, test } from 'vitest'
import { completed, figure, openBoard, ticket } from './crew.ts'
import { addToOrder, goToCheckout, placeOrder } from './guest.ts'
import { noReload } from './no-reload.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'
import { titled } from './titled.ts'

const stage = setStage()

test('a guest orders on a phone, a barista makes it, and each sees what the other does without a reload', async () => {
  const board = await stage.open('desktop', '/')
  await openBoard(board)
  await figure(board, 'orders today', '0').waitFor()
  const guest = await stage.open('phone', '/')

  await press(guest.getByRole('link', { name: 'CloudCafe, Downtown' }))
  await addToOrder(guest, 'Cappuccino', { choices: ['Large, 16 oz', 'Oat milk', { name: 'Vanilla', times: 2 }], note: 'Extra hot, please' })
  await addToOrder(guest, 'Cinnamon Doughnut')
  await goToCheckout(guest)
  const reloads = noReload(guest, board)
  const number = await placeOrder(guest, 'Rosa')

  const pending = ticket(board, 'Pending', number)
  await pending.getByText('Rosa', { exact: true }).waitFor()
  await pending.getByText('Large, 16 oz · Oat milk · 2× Vanilla').waitFor()
  await pending.getByText('Extra hot, please').waitFor()
  await pending.getByText('Cinnamon Doughnut').waitFor()
  await figure(board, 'orders today', '1').waitFor()
  await figure(board, 'active', '1').waitFor()
  await guest.getByText('You\'re in the queue.').waitFor()

  await press(pending.getByRole('button', { name: `Start, order ${number}` }))
  await guest.getByText('We\'re making it.').waitFor()
  await guest.getByRole('listitem').filter({ hasText: 'Preparing, now' }).waitFor()

  await press(ticket(board, 'Preparing', number).getByRole('button', { name: `Ready, order ${number}` }))
  await guest.getByText('It\'s ready. Come and get it!').waitFor()
  await titled(guest, `Ready! Order ${number} · Parlour`)

  await press(ticket(board, 'Ready', number).getByRole('button', { name: `Complete, order ${number}` }))
  await guest.getByText('Enjoy! Thank you for coming.').waitFor()
  await guest.getByRole('listitem').filter({ hasText: 'Completed, done' }).waitFor()
  await (await completed(board, number)).waitFor()
  await figure(board, 'active', '0').waitFor()
  await figure(board, 'completed', '1').waitFor()
  await figure(board, 'average prep', /\d+:\d\d/).waitFor()

  expect(reloads()).toEqual([])
  expect(await stage.parlour.orders()).toMatchObject([{ status: 'completed', customerName: 'Rosa' }])
})
