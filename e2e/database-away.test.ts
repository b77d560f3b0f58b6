import { expect, test } from 'vitest'
import { goToCheckout, addToOrder, numberOfOrder, placeButton } from './guest.ts'
import { openBoard, sign } from './crew.ts'
import { setStage } from './stage.ts'

const stage = setStage({ ownPostgres: true })

test('the database is away: screens say so, keep what was typed, and go on by themselves once it is back', async () => {
  const guest = await stage.open('phone', '/l/downtown')
  await addToOrder(guest, 'Latte')
  await goToCheckout(guest)
  await guest.getByLabel('Name', { exact: true }).fill('Nadia')
  await placeButton(guest).waitFor()
  const board = await stage.open('tablet', '/')
  await openBoard(board)

  const thaw = await stage.parlour.freezeDatabase()
  try {
    await placeButton(guest).tap()
    await guest.getByText('We’re having trouble reaching the shop. Trying again').waitFor()
    expect(await guest.getByLabel('Name', { exact: true }).inputValue()).toBe('Nadia')
  } finally {
    thaw()
  }
  await numberOfOrder(guest)
  await guest.getByText('We’re having trouble reaching the shop.').waitFor({ state: 'detached' })
  await sign(board, 'Live').waitFor()
  expect(await stage.parlour.orders()).toHaveLength(1)
})
