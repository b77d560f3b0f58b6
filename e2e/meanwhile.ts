import { vi } from 'vitest'
import { demoPassword } from '../demo/index.ts'
import type { Crew } from './crew.ts'
import type { Parlour } from './parlour.ts'
import { patienceMs } from './stage.ts'

type Item = { id: string; name: string; optionGroups: { options: { id: string; isDefault: boolean }[] }[] }
type Answer = {
  id: string
  status: string
  number: number
  trackingUrl: string
  payment: { state: string }
  token: string
  location: { id: string }
  categories: { items: Item[] }[]
}

const waiting = { timeout: patienceMs, interval: 100 }

/** What other people do at Downtown while the people on the screens are busy. They use the API, as programs do. */
export function meanwhileAt(parlour: Parlour) {
  async function send(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(parlour.url + path, {
      method, headers: { ...(body && { 'content-type': 'application/json' }), ...headers }, ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    // Each path answers some of these; which ones, its contract says.
    return await answer.json() as Answer
  }

  async function as(who: Crew): Promise<Record<string, string>> {
    const { token } = await send('POST', '/api/auth/sign-in/email', { email: `${who}@parlour.example`, password: demoPassword })
    return { authorization: `Bearer ${token}` }
  }

  async function find(item: string) {
    const { location, categories } = await send('GET', '/api/locations/downtown/menu')
    const found = categories.flatMap(({ items }) => items).find(({ name }) => name === item)
    if (!found) throw new Error(`Downtown has no ${item}.`)
    const usual = found.optionGroups.flatMap(({ options }) => options).filter(({ isDefault }) => isDefault).map(({ id }) => id)
    return { locationId: location.id, itemId: found.id, usual }
  }

  async function order(item: string, quantity: number): Promise<Answer> {
    const { locationId, itemId, usual } = await find(item)
    return send('POST', '/api/orders', {
      locationId, fulfilment: 'pickup', lines: [{ itemId, quantity, options: usual }], customerName: 'Somebody else', payment: { method: 'card' },
    })
  }

  return {
    /** Many people order at the same time, each several things. @returns the numbers of the orders, lowest first */
    async buyMany(baskets: readonly (readonly string[])[]): Promise<string[]> {
      const known = new Map<string, Awaited<ReturnType<typeof find>>>()
      for (const item of new Set(baskets.flat())) known.set(item, await find(item))
      const answers = await Promise.all(baskets.map((items) => {
        const found = items.flatMap((item) => known.get(item) ?? [])
        return send('POST', '/api/orders', {
          locationId: found[0]?.locationId, fulfilment: 'pickup', lines: found.map(({ itemId, usual }) => ({ itemId, quantity: 1, options: usual })),
          customerName: 'Somebody else', payment: { method: 'card' },
        })
      }))
      return answers.map(({ number }) => number).sort((one, other) => one - other).map(String)
    },
    /** Somebody else orders an item as it usually is. @returns the number of the order */
    buy: async (item: string, quantity = 1): Promise<string> => String((await order(item, quantity)).number),
    /** Somebody else orders as well. @returns the address of the order's page */
    buyAndFollow: async (item: string): Promise<string> => (await order(item, 1)).trackingUrl,
    /** Somebody else orders, and the crew makes and hands it out. @returns the number of the order, once it is paid */
    async buyAndGet(item: string, quantity = 1): Promise<string> {
      const { id, number } = await order(item, quantity)
      const crew = await as('manager')
      await vi.waitUntil(async () => (await send('GET', `/api/orders/${id}`, undefined, crew)).status === 'confirmed', waiting)
      for (const status of ['preparing', 'ready', 'completed']) await send('PUT', `/api/orders/${id}/status`, { status }, crew)
      await vi.waitUntil(async () => (await send('GET', `/api/orders/${id}`, undefined, crew)).payment.state === 'captured', waiting)
      return String(number)
    },
    /** A manager counts the shelf. */
    async count(item: string, onHand: number): Promise<void> {
      const { itemId } = await find(item)
      await send('PUT', `/api/locations/downtown/stock/${itemId}`, { onHand, reason: 'Counted' }, await as('manager'))
    },
    /** A manager stops taking orders, or goes on. */
    async takeOrders(accepting: boolean): Promise<void> {
      await send('PATCH', '/api/locations/downtown', { accepting }, await as('manager'))
    },
  }
}
