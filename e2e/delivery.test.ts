import { expect, test } from 'vitest'
import { completed, openBoard, signIn, ticket } from './crew.ts'
import { addToOrder, goToCheckout, placeOrder } from './guest.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('an order is delivered: the guest says where to, the crew gives it to a courier, who brings it and takes back what was tapped too early', async () => {
  const guest = await stage.open('phone', '/l/downtown')
  await press(guest.getByText('Delivery', { exact: true }))
  await addToOrder(guest, 'Belgian Waffle')
  await goToCheckout(guest)
  await guest.getByLabel('Street address').fill('600 4th Avenue')
  await guest.getByLabel('ZIP code').fill('98104')
  await guest.getByLabel('City').fill('Seattle')
  await guest.getByLabel('Delivery notes').fill('Third floor')
  await guest.getByLabel('Phone').fill('+1 206 555 0134')
  const number = await placeOrder(guest, 'Nils')

  const board = await stage.open('desktop', '/')
  await openBoard(board)
  await press(ticket(board, 'Pending', number).getByRole('button', { name: `Start, order ${number}` }))
  await press(ticket(board, 'Preparing', number).getByRole('button', { name: `Ready, order ${number}` }))
  await press(ticket(board, 'Ready', number).getByRole('button', { name: `Assign a courier, order ${number}` }))
  await press(board.getByRole('dialog', { name: `Assign a courier to order ${number}` }).getByRole('button', { name: 'Leo Martins' }))
  await guest.getByText('It\'s ready and waiting for the courier.').waitFor()

  const courier = await stage.open('phone', '/courier')
  await signIn(courier, 'courier')
  const delivery = courier.getByRole('article', { name: `Order ${number}` })
  await delivery.getByText('600 4th Avenue').waitFor()
  await delivery.getByText('Third floor').waitFor()
  await delivery.getByText(/^Paid · total \$\d+\.\d\d$/).waitFor()
  await delivery.getByText(/^(Due in \d+ min|Due now|Overdue \d+ min)$/).waitFor()
  expect(await delivery.getByRole('link', { name: 'Open in maps' }).getAttribute('href')).toMatch(/^(geo:|https:\/\/).*600%204th%20Avenue%2C%20.*Seattle.*98104$/)
  expect(await delivery.getByRole('link', { name: /^Call / }).getAttribute('href')).toBe('tel:+12065550134')
  await press(delivery.getByRole('button', { name: `Picked up, order ${number}` }))
  await guest.getByText('Your courier is on the way.').waitFor()
  await press(courier.getByRole('button', { name: 'Undo', exact: true }))
  await guest.getByText('It\'s ready and waiting for the courier.').waitFor()
  await press(courier.getByRole('region', { name: 'To pick up' }).getByRole('button', { name: `Picked up, order ${number}` }))
  await guest.getByText('Your courier is on the way.').waitFor()

  await press(delivery.getByRole('button', { name: `Delivered, order ${number}` }))
  await guest.getByText('It\'s at your door. Enjoy!').waitFor()
  await press(courier.getByRole('region', { name: 'Done' }).getByRole('button', { name: `Undo “Delivered”, order ${number}` }))
  await guest.getByText('Your courier is on the way.').waitFor()
  await press(delivery.getByRole('button', { name: `Delivered, order ${number}` }))
  await guest.getByText('It\'s at your door. Enjoy!').waitFor()
  await press(ticket(board, 'Delivered', number).getByRole('button', { name: `Complete, order ${number}` }))
  await (await completed(board, number)).waitFor()
})
