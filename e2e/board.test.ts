import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { completed, openBoard, sign, ticket, type State } from './crew.ts'
import { comeToCheckout, placeOrder } from './guest.ts'
import { meanwhileAt } from './meanwhile.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('a wrong tap is taken back: by Undo, from the menu of the ticket, and from what was completed', async () => {
  const board = await openedBoard()
  const number = await meanwhileAt(stage.parlour).buy('Espresso')
  await move(board, 'Pending', number, 'Start')
  await ticket(board, 'Preparing', number).waitFor()
  await board.getByText(`Order ${number} is being prepared`).waitFor()
  await press(board.getByRole('button', { name: `Undo, order ${number}`, disabled: false }))
  await ticket(board, 'Pending', number).waitFor()

  await move(board, 'Pending', number, 'Start')
  await press(ticket(board, 'Preparing', number).getByRole('button', { name: `More for order ${number}` }))
  await press(board.getByRole('menuitem', { name: 'Back to Pending' }))
  await move(board, 'Pending', number, 'Start')
  await move(board, 'Preparing', number, 'Ready')
  await move(board, 'Ready', number, 'Complete')
  await press((await completed(board, number)).getByRole('button', { name: `Recall, order ${number}`, disabled: false }))
  await ticket(board, 'Ready', number).waitFor()
})

test('two boards show the same, whoever moves an order, also when both do at the same time', async () => {
  const counter = await openedBoard()
  const kitchen = await stage.open('tablet', '/')
  await openBoard(kitchen, 'manager')
  const number = await meanwhileAt(stage.parlour).buy('Americano')

  // Both have pressed before either press gets through.
  const pressed = Promise.withResolvers<void>()
  for (const board of [counter, kitchen]) {
    await board.route('**/api/orders/*/status', async (route) => {
      await pressed.promise
      await route.continue()
    }, { times: 1 })
    await move(board, 'Pending', number, 'Start')
  }
  pressed.resolve()
  await Promise.all([counter, kitchen].map((board) => ticket(board, 'Preparing', number).waitFor()))
  await move(kitchen, 'Preparing', number, 'Ready')
  await ticket(counter, 'Ready', number).waitFor()
  await move(counter, 'Ready', number, 'Complete')
  await (await completed(kitchen, number)).waitFor()
})

test('an order that the crew cancels leaves the board, and the guest is told why', async () => {
  const board = await openedBoard()
  const guest = await stage.open('phone', '/')
  await comeToCheckout(guest, 'Latte')
  const number = await placeOrder(guest, 'Pia')
  await press(ticket(board, 'Pending', number).getByRole('button', { name: `More for order ${number}` }))
  await press(board.getByRole('menuitem', { name: 'Cancel the order' }))
  const sheet = board.getByRole('dialog', { name: `Cancel order ${number}?` })
  await press(sheet.getByText('Sold out'))
  await press(sheet.getByRole('button', { name: 'Cancel the order' }))
  await board.getByText(`Order ${number} is cancelled`).waitFor()
  await ticket(board, 'Pending', number).waitFor({ state: 'detached' })
  await guest.getByText('This order was cancelled: Sold out').waitFor()
  await guest.getByText(/^You weren't charged\./).waitFor()
})

test('without a network the board says so and moves nothing; afterwards it catches up by itself', async () => {
  const others = meanwhileAt(stage.parlour)
  const board = await stage.open('desktop', '/')
  await board.clock.install()
  await openBoard(board)
  const before = await others.buy('Cold Brew')
  await ticket(board, 'Pending', before).getByRole('button', { name: `Start, order ${before}`, disabled: false }).waitFor()

  const early = await others.buy('Espresso')
  await move(board, 'Pending', early, 'Start')
  await board.getByText(`Order ${early} is being prepared`).waitFor()
  await board.context().setOffline(true)
  await sign(board, 'Offline').waitFor()
  // What went well before doesn't stand there as if it were still going well.
  await board.getByRole('status').filter({ hasText: 'No connection. Orders can’t be moved.' }).waitFor()
  await board.getByText(`Order ${early} is being prepared`).waitFor({ state: 'detached' })
  // Half a minute passes on the board's clock.
  await board.clock.fastForward(30_000)
  await board.getByRole('alert').filter({ hasText: 'This may be out of date' }).waitFor()
  await ticket(board, 'Pending', before).getByRole('button', { name: `Start, order ${before}`, disabled: true }).waitFor()
  const meanwhile = await others.buy('Matcha Latte')

  await board.context().setOffline(false)
  await ticket(board, 'Pending', meanwhile).waitFor()
  await sign(board, 'Live').waitFor()
  await board.getByRole('alert').filter({ hasText: 'This may be out of date' }).waitFor({ state: 'detached' })
  await move(board, 'Pending', before, 'Start')
})

test('when Parlour itself was away the board comes back by itself and has missed nothing', async () => {
  const board = await openedBoard()
  await stage.parlour.goDown()
  await sign(board, 'Connecting').waitFor()
  await stage.parlour.comeBack()
  const number = await meanwhileAt(stage.parlour).buy('Cappuccino')
  await ticket(board, 'Pending', number).waitFor()
  await sign(board, 'Live').waitFor()
})

test('everything can be done by keyboard', async () => {
  const board = await openedBoard()
  const number = await meanwhileAt(stage.parlour).buy('Mocha')
  const pending = ticket(board, 'Pending', number)
  await pending.getByRole('button', { name: `Start, order ${number}`, disabled: false }).waitFor()
  await board.keyboard.press('?')
  await board.getByRole('dialog', { name: /board works/ }).waitFor()
  await board.keyboard.press('Escape')
  await board.getByRole('dialog').waitFor({ state: 'detached' })

  for (let steps = 0; !await isFocused(board, number); steps += 1) {
    if (steps > 20) throw new Error('The arrows do not lead to the order.')
    await board.keyboard.press('ArrowDown')
  }
  await board.keyboard.press('Enter')
  await ticket(board, 'Preparing', number).waitFor()
  await board.keyboard.press('u')
  await pending.waitFor()
})

async function openedBoard(): Promise<Page> {
  const board = await stage.open('desktop', '/')
  await openBoard(board)
  return board
}

/** Presses the button of a ticket as soon as it is on. */
async function move(board: Page, state: State, number: string, button: string): Promise<void> {
  await press(ticket(board, state, number).getByRole('button', { name: `${button}, order ${number}`, disabled: false }))
}

function isFocused(board: Page, number: string): Promise<boolean> {
  return ticket(board, 'Pending', number).evaluate((article) => article === document.activeElement)
}
