import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBoard, ticket } from './crew.ts'
import { meanwhileAt } from './meanwhile.ts'
import { patienceMs, setStage } from './stage.ts'

const stage = setStage()

/** As long as a board waits for an answer (web/crew/deadline.ts). */
const answerMs = 8_000

test('a tap that never reaches Parlour: the board says after a while that nothing has changed, and the next tap counts', async () => {
  const { board, number } = await boardWith('Espresso')
  await board.route('**/api/orders/*/status', () => undefined, { times: 1 })
  await start(board, number)
  await ticket(board, 'Preparing', number).waitFor()
  await board.clock.runFor(answerMs)
  await board.getByText(`Order ${number} didn’t move. It didn’t go through, and nothing has changed. Try again.`).waitFor()
  await ticket(board, 'Pending', number).waitFor()
  expect(await stateOf(number)).toBe('confirmed')

  await board.clock.runFor(1_000)
  await start(board, number)
  await board.getByText(`Order ${number} is being prepared`).waitFor()
  await expect.poll(() => stateOf(number), { timeout: patienceMs }).toBe('preparing')
})

test('a tap whose answer is lost: the board asks what is true, shows that, and can undo it', async () => {
  const { board, number } = await boardWith('Mocha')
  const done = Promise.withResolvers<void>()
  await board.route('**/api/orders/*/status', async (route) => {
    await route.fetch()
    done.resolve()
  }, { times: 1 })
  await start(board, number)
  await done.promise
  await board.clock.runFor(answerMs)
  await board.getByText(`Order ${number} is being prepared`).waitFor()
  await board.clock.runFor(1_000)
  await board.getByRole('button', { name: `Undo, order ${number}`, disabled: false }).click()
  await ticket(board, 'Pending', number).waitFor()
  await expect.poll(() => stateOf(number), { timeout: patienceMs }).toBe('confirmed')
})

test('when even that cannot be learnt, the board says so, and shows what is true once Parlour is heard again', async () => {
  const { board, number } = await boardWith('Latte')
  const lose = (route: Route) => route.abort()
  const done = Promise.withResolvers<void>()
  await board.route('**/api/orders/*', lose)
  await board.route('**/api/orders/*/status', async (route) => {
    await route.fetch()
    done.resolve()
    await route.abort()
  }, { times: 1 })
  await start(board, number)
  await done.promise
  await board.getByText(`Order ${number}: no answer. We don’t know yet whether it moved.`).waitFor()
  // The stream tells what happened.
  await ticket(board, 'Preparing', number).waitFor()
})

/** A board with one more order, whose clock goes on only when it is told to. */
async function boardWith(item: string): Promise<{ board: Page; number: string }> {
  const number = await meanwhileAt(stage.parlour).buy(item)
  await expect.poll(() => stateOf(number), { timeout: patienceMs }).toBe('confirmed')
  const board = await stage.open('desktop', '/')
  await board.clock.install()
  await openBoard(board)
  await ticket(board, 'Pending', number).waitFor()
  await board.clock.pauseAt(Date.now() + 1_000)
  await board.clock.runFor(1_000)
  return { board, number }
}

async function start(board: Page, number: string): Promise<void> {
  await ticket(board, 'Pending', number).getByRole('button', { name: `Start, order ${number}`, disabled: false }).click()
}

async function stateOf(number: string): Promise<string | undefined> {
  return (await stage.parlour.orders()).find((order) => String(order.number) === number)?.status
}
