import { setTimeout as sleep } from 'node:timers/promises'
import { mulberry32 } from '../simulators/index.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'

/** What people were told, which has to be true in the end. */
export type Told = {
  /** Which order each key became. */
  orders: Map<string, string>
  refunds: { id: string; orderId: string; amountMinor: number }[]
  /** Two answers that can't both be true. */
  contradictions: string[]
  /** How many answers of each status there were; 0: none. */
  statuses: Map<number, number>
}

type Place = { cafe: GivenCafe; manager: GivenPerson; apis: readonly string[] }
type Crowd = Place & { seed: number; guests: number; crew: number; isOver: () => boolean; deadline: () => number }

const patienceMs = 5_000
const againMs = 200

/**
 * Guests who order and sometimes cancel, and a crew that moves, cancels, refunds, counts and tries again. Guests send a request with the same key until
 * they have a definite answer, also beyond the end; everybody else takes no for an answer.
 */
export async function letPeopleIn(crowd: Crowd): Promise<Told> {
  const told: Told = { orders: new Map(), refunds: [], contradictions: [], statuses: new Map() }
  await Promise.all([
    ...Array.from({ length: crowd.guests }, (_, index) => beGuest(crowd, told, mulberry32(crowd.seed * 1000 + index))),
    ...Array.from({ length: crowd.crew }, (_, index) => beCrew(crowd, told, mulberry32(crowd.seed * 1000 + 500 + index))),
  ])
  return told
}

type Answer = { status: number; body: Record<string, unknown> }

/** Asks one of the APIs. Status 0: no answer came. */
async function ask({ apis }: Place, told: Told, random: () => number, method: string, path: string, { headers = {}, body }: { headers?: Record<string, string>; body?: object } = {}): Promise<Answer> {
  const api = apis[Math.floor(random() * apis.length)] ?? ''
  const answer = await fetch(`${api}${path}`, {
    method, signal: AbortSignal.timeout(patienceMs), headers: { ...headers, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }),
  }).then(async (response) => ({ status: response.status, body: await response.json().catch(() => ({})) as Record<string, unknown> }), () => ({ status: 0, body: {} }))
  told.statuses.set(answer.status, (told.statuses.get(answer.status) ?? 0) + 1)
  return answer
}

const isDefinite = ({ status }: Answer) => status > 0 && status < 500 && status !== 429 && status !== 408

async function beGuest(crowd: Crowd, told: Told, random: () => number): Promise<void> {
  const { cafe } = crowd
  while (!crowd.isOver()) {
    const key = Array.from({ length: 4 }, () => Math.floor(random() * 2 ** 32).toString(16).padStart(8, '0')).join('')
    const items = cafe.items.filter(() => random() < 0.6)
    const body = {
      locationId: cafe.locationId, fulfilment: 'pickup', ...(random() < 0.3 && { contact: { email: `guest-${key.slice(0, 8)}@example.org` } }), tipMinor: Math.floor(random() * 3) * 50, payment: { method: random() < 0.15 ? 'cash' : 'card', source: random() < 0.05 ? 'declined' : 'card', ...(random() < 0.2 && { also: [{ method: random() < 0.5 ? 'cash' : 'card', source: 'card', amountMinor: 100 }] }) },
      lines: (items.length > 0 ? items : cafe.items.slice(0, 1)).map(({ id }) => ({ itemId: id, quantity: 1 + Math.floor(random() * 3) })),
    }
    const order = () => ask(crowd, told, random, 'POST', '/api/orders', { headers: { 'idempotency-key': key }, body })
    const placed = await untilDefinite(crowd, async () => {
      const answers = await Promise.all(random() < 0.1 ? [order(), order()] : [order()])
      for (const answer of answers) note(told, key, answer)
      return answers.find(isDefinite) ?? { status: 0, body: {} }
    })
    const url = typeof placed.body['trackingUrl'] === 'string' ? new URL(placed.body['trackingUrl'], 'http://parlour') : undefined
    if (placed.status === 201 && url && random() < 0.15) {
      await sleep(random() * 500)
      await ask(crowd, told, random, 'POST', `/api${url.pathname}/cancel${url.search}`, { body: {} })
    }
  }
}

/** The same key is the same order, however often and wherever it is asked. */
function note(told: Told, key: string, { status, body }: Answer): void {
  if (status !== 201) return
  const id = String(body['id'])
  const known = told.orders.get(key)
  if (known !== undefined && known !== id) told.contradictions.push(`key ${key} became order ${known} and order ${id}`)
  told.orders.set(key, id)
}

async function untilDefinite(crowd: Crowd, act: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await act()
    if (isDefinite(answer) || Date.now() > crowd.deadline()) return answer
    await sleep(againMs)
  }
}

type Listed = { id: string; status: string; totalMinor: number; lines: { quantity: number }[] }

async function beCrew(crowd: Crowd, told: Told, random: () => number): Promise<void> {
  const { cafe, manager } = crowd
  const act = (method: string, path: string, body?: object) => ask(crowd, told, random, method, path, { headers: manager.headers, ...(body && { body }) })
  const oneOf = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(random() * values.length)]
  const listed = async (query: string) => ((await act('GET', `/api/orders?location=${cafe.slug}&limit=20&${query}`)).body['items'] ?? []) as Listed[]

  const deeds: (() => Promise<unknown>)[] = [
    ...Array.from({ length: 4 }, () => async () => {
      const next: Record<string, string> = { confirmed: 'preparing', preparing: 'ready', ready: 'completed' }
      for (const { id, status } of await listed('open=true&sort=createdAt')) {
        const to = next[status]
        if (to !== undefined && random() < 0.5) await act('PUT', `/api/orders/${id}/status`, { status: to })
      }
    }),
    async () => {
      const order = oneOf(await listed('open=true'))
      if (order) await act('POST', `/api/orders/${order.id}/cancel`, { reason: 'Sold out' })
    },
    async () => {
      const order = oneOf(await listed('status=completed'))
      if (!order) return
      const position = Math.floor(random() * order.lines.length)
      const wish = oneOf<object>([{ lines: [{ position, quantity: 1 }] }, { amountMinor: 1 + Math.floor(random() * 300) }, { tip: true }, {}])
      const { status, body } = await act('POST', `/api/orders/${order.id}/refunds`, { ...wish, reason: 'It was cold' })
      if (status !== 202) return
      for (const made of [body, ...(body['also'] ?? []) as (typeof body)[]]) told.refunds.push({ id: String(made['id']), orderId: order.id, amountMinor: Number(made['amountMinor']) })
    },
    async () => {
      const item = oneOf(cafe.items)
      if (item) await act('POST', `/api/locations/${cafe.slug}/stock/${item.id}/movements`, { kind: 'received', quantity: 1 + Math.floor(random() * 20) })
    },
    async () => {
      const { body } = await act('GET', `/api/operations/dead-letters?open=true&location=${cafe.slug}`)
      const letter = oneOf((body['items'] ?? []) as { id: string }[])
      if (letter) await act('POST', `/api/operations/dead-letters/${letter.id}/redrive?anyway=true&agreed=${random() < 0.7}`)
    },
  ]
  while (!crowd.isOver()) {
    await oneOf(deeds)?.()
    await sleep(random() * 100)
  }
}
