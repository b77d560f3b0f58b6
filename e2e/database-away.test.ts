import { expect, test } from 'vitest'
import { goToCheckout, addToOrder, numberOfOrder, placeButton } from './guest.ts'
import { openBoard, sign } from './crew.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('the database is away: screens say so, keep what was typed, and go on by themselves once it is back', async () => {
  const guest = await stage.open('phone', '/l/downtown')
  await addToOrder(guest, 'Latte')
  await goToCheckout(guest)
  await guest.getByLabel('Name', { exact: true }).fill('Nadia')
  await placeButton(guest).waitFor()
  const board = await stage.open('tablet', '/')
  await openBoard(board)

  // As the server answers without its database (server: decision 023); the database itself is shared by all stories of this run.
  const away = (route: { fulfill(answer: object): Promise<void> }) => route.fulfill({
    status: 503, headers: { 'retry-after': '2', 'content-type': 'application/problem+json' }, body: JSON.stringify({ code: 'unavailable', detail: 'We’re having trouble on our side.' }),
  })
  for (const page of [guest, board]) await page.route(/\/(?:api\/.*|ready)$/, away)
  await placeButton(guest).tap()
  await guest.getByText('We’re having trouble reaching the shop. Trying again').waitFor()
  expect(await guest.getByLabel('Name', { exact: true }).inputValue()).toBe('Nadia')

  for (const page of [guest, board]) await page.unrouteAll()
  await numberOfOrder(guest)
  await guest.getByText('We’re having trouble reaching the shop.').waitFor({ state: 'detached' })
  await sign(board, 'Live').waitFor()
  expect(await stage.parlour.orders()).toHaveLength(1)
})
