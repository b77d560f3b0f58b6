import { api, answerOf } from '../api/client.ts'
import { Problem, problemOf } from '../api/problem.ts'
import { withinDeadline } from './deadline.ts'
import type { Order } from './shapes.ts'

/** How long the question what is true may take, once a step was not answered. */
const askingMs = 4_000

/**
 * Moves an order on or back. When no answer comes in time, or the line breaks, nobody knows whether the server heard; so it is asked where the
 * order is now, and what is true counts.
 * @throws Problem: the server's refusal; `notMoved` when it is known that nothing has happened, with the order's state in its facts; `unknown`
 * when even that could not be learnt
 */
export async function moveOrder({ id, version }: Pick<Order, 'id' | 'version'>, to: Order['status']): Promise<Order> {
  try {
    return await withinDeadline((signal) => answerOf(api.PUT('/api/orders/{id}/status', { params: { path: { id } }, body: { status: to, version }, signal })))
  } catch (error) {
    const problem = problemOf(error)
    if (problem.status > 0 && problem.status < 500) throw problem
    return await whatIsTrue(id, to)
  }
}

/** @throws Problem */
async function whatIsTrue(id: string, wanted: Order['status']): Promise<Order> {
  const order = await withinDeadline((signal) => answerOf(api.GET('/api/orders/{id}', { params: { path: { id } }, signal, cache: 'no-store' })), askingMs)
    .catch(() => undefined)
  if (!order) {
    throw new Problem('unknown', 0, 'We don’t know yet whether it moved. The screen shows it as soon as there’s a connection.')
  }
  if (order.status === wanted) return order
  throw new Problem('notMoved', 0, 'It didn’t go through, and nothing has changed. Try again.', { orderStatus: order.status, version: order.version })
}
