import type { Page } from 'playwright-core'
import { beforeAll, expect, test, vi } from 'vitest'
import { complainOfControls, complainOfStructure } from './complaints.ts'
import { openBoard, sign, ticket } from './crew.ts'
import { countDrawings } from './drawings.ts'
import { meanwhileAt } from './meanwhile.ts'
import { patienceMs, setStage } from './stage.ts'

const stage = setStage()

/** What a morning brings: mostly one thing, sometimes much. */
const baskets = [['Espresso'], ['Latte'], ['Cappuccino', 'Cinnamon Doughnut'], ['Mocha'], ['Americano', 'Americano', 'Belgian Waffle'], ['Flat White']]
const orders = 60
let numbers: string[]

beforeAll(async () => {
  numbers = await meanwhileAt(stage.parlour).buyMany(Array.from({ length: orders }, (_none, order) => baskets[order % baskets.length] ?? []))
  await vi.waitUntil(async () => (await stage.parlour.orders()).every(({ status }) => status === 'confirmed'), { timeout: 120_000, interval: 200 })
  // Some have waited long, some are being made, some wait at the counter.
  const { kysely } = stage.parlour.database
  const all = await stage.parlour.orders()
  for (const { id, number } of all) {
    const index = numbers.indexOf(String(number))
    const status = index < 4 ? 'ready' : index < 10 ? 'preparing' : 'confirmed'
    await kysely.updateTable('order').where('id', '=', id)
      .set({ status, promisedAt: new Date(Date.now() + (index - 12) * 60_000), statusChangedAt: new Date(Date.now() - index * 60_000) }).execute()
  }
})

test.each([['desktop', 14], ['tablet', 11], ['phone', 3]] as const)('sixty orders on a %s: at least %i tickets are in sight, the first due first, and nothing sticks out', async (screen, least) => {
  const board = await stage.open(screen, '/')
  await openBoard(board)
  await ticket(board, 'Pending', numbers.at(-1) ?? '').waitFor()
  await rest(board)
  const seen = await ticketsInSight(board)
  expect(seen.length).toBeGreaterThanOrEqual(least)
  // The tickets differ in height, so at the edge one that is due sooner may be a little longer than the sight.
  expect(seen).toEqual(expect.arrayContaining(numbers.slice(0, Math.floor(least / 2))))
  expect(await board.evaluate(complainOfControls)).toEqual([])
  expect(await board.evaluate(complainOfStructure)).toEqual([])
  expect(await board.evaluate(complainOfTickets)).toEqual([])

  await board.getByRole('button', { name: /^Only Ready/ }).click()
  await ticket(board, 'Pending', numbers.at(-1) ?? '').waitFor({ state: 'detached' })
  await board.reload()
  await ticket(board, 'Ready', numbers[0] ?? '').waitFor()
  expect(await ticket(board, 'Pending', numbers.at(-1) ?? '').count()).toBe(0)
})

test('a quarter of a minute on a board of sixty draws no ticket anew; a step draws the one that it is about', async () => {
  const board = await (await stage.arrive('desktop')).newPage()
  await board.clock.install()
  const drawings = await countDrawings(board)
  await openBoard(board)
  const [first = ''] = numbers
  await ticket(board, 'Ready', first).waitFor()
  await rest(board)
  await board.clock.pauseAt(await betweenMinutes())
  await rest(board)
  await drawings.start()
  await board.clock.runFor(15_000)
  expect(await drawings.drawn()).toBe(0)

  await ticket(board, 'Preparing', numbers[4] ?? '').getByRole('button', { name: /^Ready/ }).click()
  await board.getByText(`Order ${numbers[4]} is ready`).waitFor()
  // On its way, answered, told by the stream; the ticket stays where it is and so do the others.
  expect(await drawings.drawn()).toBeLessThanOrEqual(4)
})

/** Tickets count minutes, so they are drawn anew when one is full. @returns an instant soon after which for a quarter of a minute none is */
async function betweenMinutes(): Promise<number> {
  const orders = await stage.parlour.database.kysely.selectFrom('order').select(['statusChangedAt', 'firstPromisedAt']).execute()
  const turns = orders.flatMap(({ statusChangedAt, firstPromisedAt }) => [statusChangedAt.getTime(), firstPromisedAt?.getTime() ?? []].flat())
  const from = Date.now() + 1_000
  const quiet = Array.from({ length: 60 }, (_, second) => from + second * 1_000)
    .find((start) => turns.every((turn) => (((turn - start) % 60_000) + 60_000) % 60_000 > 16_000))
  return quiet ?? from
}

/** Waits until everything has come to rest. */
async function rest(board: Page): Promise<void> {
  await sign(board, 'Live').waitFor()
  await expect.poll(() => board.locator('[data-settling]').count(), { timeout: patienceMs }).toBe(0)
}

function ticketsInSight(board: Page): Promise<string[]> {
  return board.evaluate(() => {
    const { top, bottom } = document.getElementById('content')!.getBoundingClientRect() // the board has one
    const whole = [...document.querySelectorAll('[data-order] > article')].filter((article) => {
      const box = article.getBoundingClientRect()
      return box.top >= top - 1 && box.bottom <= bottom + 1 && box.right <= innerWidth
    })
    return whole.map((article) => article.querySelector('h3')?.textContent ?? '')
  })
}

/** Runs in the page. Tickets that lie over each other, or whose button is too small for a wet finger or not in its place. */
function complainOfTickets(): string[] {
  const complaints: string[] = []
  const boxes = [...document.querySelectorAll('[data-order] > article')].map((article) => ({ article, box: article.getBoundingClientRect() }))
  for (const [index, { article, box }] of boxes.entries()) {
    const name = article.getAttribute('aria-label')
    const isOver = boxes.slice(index + 1).some(({ box: other }) => (
      box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - 1 && other.top < box.bottom - 1))
    if (isOver) complaints.push(`${name} lies over another`)
    if (article.scrollWidth > article.clientWidth) complaints.push(`${name} is wider than itself`)
    const bump = article.querySelector('header > .settles button')?.getBoundingClientRect()
    if (!bump || bump.width < 64 || bump.height < 64 || box.right - bump.right > 8 || bump.top - box.top > 8) complaints.push(`${name} has no big button in its corner`)
  }
  return complaints
}
