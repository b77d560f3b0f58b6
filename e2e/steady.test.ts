import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBoard, ticket, type State } from './crew.ts'
import { meanwhileAt } from './meanwhile.ts'
import { patienceMs, setStage } from './stage.ts'

const stage = setStage()

/** As long as a ticket has to stand still (web/board/steady.ts). */
const seenAfterMs = 700

const hands = [
  ['a finger', 'tablet', (board: Page, x: number, y: number) => board.touchscreen.tap(x, y)],
  ['a mouse', 'desktop', (board: Page, x: number, y: number) => board.mouse.click(x, y)],
] as const
const rhythmsMs = [150, 300, 450]
const cases = hands.flatMap((hand) => rhythmsMs.map((rhythmMs) => [...hand, rhythmMs] as const))

test.each(cases)('%s on a %s that goes on tapping moves one order by one step', async (_hand, screen, tap, rhythmMs) => {
  const { board, numbers: [first = ''] } = await boardWith(screen, ['Espresso', 'Latte', 'Mocha'])
  const before = await states()
  const { x, y } = await middleOf(board, 'Pending', first, 'Start')
  await goOnTapping(board, () => tap(board, x, y), rhythmMs)
  await ticket(board, 'Preparing', first).waitFor()
  await expect.poll(states, { timeout: patienceMs }).toEqual({ ...before, [first]: 'preparing' })

  // Once it has been seen, the next tap counts: for whatever lies under the finger now.
  await board.clock.runFor(seenAfterMs)
  await tap(board, x, y)
  await expect.poll(async () => stepsTaken(await states()), { timeout: patienceMs }).toBe(2)
})

test.each(cases)('%s on a %s that goes on tapping where the next order slides to completes one', async (_hand, screen, tap, rhythmMs) => {
  const { board, numbers } = await boardWith(screen, ['Espresso', 'Latte', 'Mocha'], 'ready')
  const [first = ''] = numbers
  const before = await states()
  const { x, y } = await middleOf(board, 'Ready', first, 'Complete')
  await goOnTapping(board, () => tap(board, x, y), rhythmMs)
  await ticket(board, 'Ready', first).waitFor({ state: 'detached' })
  await expect.poll(states, { timeout: patienceMs }).toEqual({ ...before, [first]: 'completed' })
})

test('two orders are started one right after the other, each by its own tap', async () => {
  const { board, numbers: [first = '', second = ''] } = await boardWith('tablet', ['Espresso', 'Latte'])
  const before = await states()
  // The later one first: what lies before it stays where it is.
  for (const number of [second, first]) {
    const { x, y } = await middleOf(board, 'Pending', number, 'Start')
    await board.touchscreen.tap(x, y)
  }
  await expect.poll(states, { timeout: patienceMs }).toEqual({ ...before, [first]: 'preparing', [second]: 'preparing' })
})

test('Enter that is pressed twice, or held down, moves one order by one step', async () => {
  const { board, numbers: [first = ''] } = await boardWith('desktop', ['Espresso', 'Latte'])
  const before = await states()
  await ticket(board, 'Pending', first).focus()
  await board.keyboard.press('Enter')
  await board.clock.runFor(150)
  await board.keyboard.press('Enter')
  await board.keyboard.down('Enter')
  await board.clock.runFor(seenAfterMs)
  await board.keyboard.down('Enter')
  await board.keyboard.up('Enter')
  await expect.poll(states, { timeout: patienceMs }).toEqual({ ...before, [first]: 'preparing' })
})

/** A board with these orders and no others, which has been looked at for a moment. Its clock goes on only when it is told to. */
async function boardWith(screen: 'tablet' | 'desktop', items: string[], status: 'confirmed' | 'ready' = 'confirmed') {
  const { kysely } = stage.parlour.database
  await kysely.updateTable('order').set({ status: 'cancelled' }).execute()
  const numbers: string[] = []
  for (const item of items) numbers.push(await meanwhileAt(stage.parlour).buy(item))
  await expect.poll(async () => Object.values(await states()), { timeout: patienceMs }).toEqual(items.map(() => 'confirmed'))
  await kysely.updateTable('order').set({ status }).where('status', '=', 'confirmed').execute()
  const board = await stage.open(screen, '/')
  await board.clock.install()
  await openBoard(board)
  const state: State = status === 'ready' ? 'Ready' : 'Pending'
  for (const number of numbers) await ticket(board, state, number).waitFor()
  await board.clock.pauseAt(Date.now() + 1_000)
  await board.clock.runFor(seenAfterMs)
  return { board, numbers }
}

/** The orders that are not cancelled, by number. */
async function states(): Promise<Record<string, string>> {
  const orders = await stage.parlour.orders()
  return Object.fromEntries(orders.filter(({ status }) => status !== 'cancelled').map(({ number, status }) => [String(number), status]))
}

function stepsTaken(orders: Record<string, string>): number {
  return Object.values(orders).reduce((steps, status) => steps + ['confirmed', 'preparing', 'ready'].indexOf(status), 0)
}

async function middleOf(board: Page, state: State, number: string, button: string): Promise<{ x: number; y: number }> {
  const box = await ticket(board, state, number).getByRole('button', { name: `${button}, order ${number}`, disabled: false }).boundingBox()
  if (!box) throw new Error(`Order ${number} can't be seen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function goOnTapping(board: Page, tap: () => Promise<void>, rhythmMs: number): Promise<void> {
  for (let taps = 0; taps < 6; taps += 1) {
    await tap()
    await board.clock.runFor(rhythmMs)
  }
}
