import type { Subject } from '../platform/authorisation/index.ts'
import type { TestApp } from './app.ts'
import type { GivenCafe, GivenPerson } from './given.ts'

/** Something a path is about: real ids to fill in, and what it is as far as permission goes (null: nothing in particular). */
export type Thing = {
  params: Record<string, string>
  subject: Subject | null
  query?: Record<string, string>
  body?: object
  /** Of its tracking link, if it has one. */
  token?: string
}

/** A pattern of paths, and how the thing they are about is had. The first that fits counts. */
export type ThingSample = [fits: RegExp, have: () => Thing | Promise<Thing>]

/** What makes a request good beyond the thing in its path: filled in anew for each, so that each can succeed once. */
export type GoodRequest = {
  params?: Record<string, string>
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: object
  /** Who can make it, when it isn't a manager of the café. */
  as?: GivenPerson
}

/** By the name of the operation. A test of the house asks for every one that somebody who works there may call and that changes something. */
export type GoodRequests = Readonly<Record<string, () => GoodRequest | Promise<GoodRequest>>>

/** Where samples are taken: a café with its people, another of its places, and another business. */
export type Scene = Pick<TestApp, 'app' | 'context' | 'given'> & {
  cafe: GivenCafe
  /** Another location of the same business. */
  sister: { businessId: string; locationId: string }
  /** Another business. */
  elsewhere: GivenCafe
  customer: GivenPerson
  courier: GivenPerson
  /** A manager of the café. */
  inviter: GivenPerson
  /** An order of the customer, which the courier brings. */
  orderId: string
}

export type RequestScene = Scene & { manager: GivenPerson; owner: GivenPerson }

/** What a module shows the tests of the house, in the `samples.ts` beside its manifest. */
export type Samples = {
  /** For each path with an id: a thing that it can be about. */
  things?: (scene: Scene) => ThingSample[]
  /** For each operation that changes something: a request that succeeds. */
  requests?: (scene: RequestScene) => GoodRequests
}

/** The café itself, as the subject of a request. */
export function subjectHere({ cafe }: Scene): Subject {
  return { businessId: cafe.businessId, locationId: cafe.locationId }
}

/** Something that belongs to the café, with its `{location}`. */
export function ofLocation(scene: Scene, params: Record<string, string>): Thing {
  return { params: { location: scene.cafe.slug, ...params }, subject: subjectHere(scene) }
}

/** Something of the whole business, with `?location=`. */
export function asSeenFromHere(scene: Scene, params: Record<string, string>): Thing {
  return { params, subject: subjectHere(scene), query: { location: scene.cafe.slug } }
}

/** A delivery that the customer orders and the courier brings. @returns its id */
export async function anOrder(
  { app, context, cafe, customer, courier }: Pick<Scene, 'app' | 'context' | 'cafe' | 'customer' | 'courier'>,
  change: Partial<{ status: string; failureCode: string; offeredAt: Date }> = {},
): Promise<string> {
  const answer = await app.inject({
    method: 'POST', url: '/api/orders', headers: customer.headers,
    payload: {
      locationId: cafe.locationId, fulfilment: 'delivery', customerName: 'Ada', address: { street: '1 Main Street', city: 'Springfield', postcode: '12345' },
      lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }], payment: { method: 'card' },
    },
  })
  if (answer.statusCode !== 201) throw new Error(`The sample order was refused: ${answer.body}`)
  const { id } = answer.json<{ id: string }>()
  await context.database.kysely.updateTable('order').set({ ...change, courierId: courier.personId }).where('id', '=', id).execute()
  return id
}
