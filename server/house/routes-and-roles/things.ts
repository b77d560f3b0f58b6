import { trackingToken } from '../../orders/index.ts'
import type { Subject } from '../../platform/authorisation/index.ts'
import { newId } from '../../platform/ids.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'

/** Something a path is about: real ids to fill in, and what it is as far as permission goes (null: nothing in particular). */
export type Thing = {
  params: Record<string, string>
  subject: Subject | null
  query?: Record<string, string>
  body?: object
  /** Of its tracking link, if it has one. */
  token?: string
}

export type Things = {
  cafe: GivenCafe
  /** Another location of the same business. */
  sister: { businessId: string; locationId: string }
  /** Another business. */
  elsewhere: GivenCafe
  customer: GivenPerson
  courier: GivenPerson
  find(path: string): Sample | undefined
  have(path: string): Promise<Thing>
}

/** A pattern of paths, and how the thing they are about is had. The first that fits counts. */
type Sample = { fits: RegExp; have(): Promise<Thing> }

export async function thingsOf({ app, context, given }: TestApp): Promise<Things> {
  const [cafe, elsewhere] = [await given.aCafe(), await given.aCafe()]
  const sister = { businessId: cafe.businessId, ...await given.aLocation(cafe.businessId) }
  const [customer, courier] = [await given.aPerson(), await given.aMember('courier', cafe)]
  const orderId = await anOrder()

  const here: Subject = { businessId: cafe.businessId, locationId: cafe.locationId }
  const fromHere = { location: cafe.slug }
  const atLocation = { params: { location: cafe.slug }, subject: here }

  /** The customer's, to be delivered by the courier. */
  async function anOrder(): Promise<string> {
    const answer = await app.inject({
      method: 'POST', url: '/api/orders', headers: customer.headers,
      payload: {
        locationId: cafe.locationId, fulfilment: 'delivery', customerName: 'Ada', address: { street: '1 Main Street', city: 'Springfield', postcode: '12345' },
        lines: [{ itemId: cafe.item('Espresso').id, quantity: 2 }], payment: { method: 'card' },
      },
    })
    if (answer.statusCode !== 201) throw new Error(`The sample order was refused: ${answer.body}`)
    const { id } = answer.json<{ id: string }>()
    await context.database.kysely.updateTable('order').set({ courierId: courier.personId }).where('id', '=', id).execute()
    return id
  }

  const samples: Sample[] = [
    { fits: /^\/api\/orders\/\{id\}(\/|$)/, have: async () => ({
      params: { id: orderId }, token: trackingToken(context.config, orderId),
      subject: { ...here, personId: customer.personId, courierId: courier.personId, private: true },
    }) },
    { fits: /^\/api\/locations\/\{location\}\/members\/\{personId\}$/, have: async () => ({
      ...atLocation, params: { location: cafe.slug, personId: (await given.aMember('staff', cafe)).personId },
    }) },
    { fits: /^\/api\/locations\/\{location\}\/cart\/items\/\{lineId\}$/, have: async () => ({ ...atLocation, params: { location: cafe.slug, lineId: newId() } }) },
    { fits: /^\/api\/locations\/\{location\}\/stock\/\{itemId\}(\/|$)/, have: async () => ({
      ...atLocation, params: { location: cafe.slug, itemId: cafe.item('Espresso').id },
    }) },
    { fits: /^\/api\/locations\/\{location\}(\/[^{}]+)?$/, have: async () => atLocation },
    { fits: /^\/api\/menu-items\/\{id\}$/, have: async () => ({ ...atLocation, params: { id: cafe.item('Croissant').id }, query: fromHere }) },
    { fits: /^\/api\/categories\/\{id\}$/, have: async () => ({ ...atLocation, params: { id: cafe.categoryId }, query: fromHere }) },
    { fits: /^\/api\/option-groups\/\{id\}$/, have: async () => ({ ...atLocation, params: { id: cafe.extras.groupId }, query: fromHere }) },
    { fits: /^\/api\/(menu-items|menu-items\/unlisted|categories|option-groups|tax-classes)$/, have: async () => ({ ...atLocation, query: fromHere }) },
    { fits: /^[^{}]+$/, have: async () => ({ params: {}, subject: null }) },
  ]

  const find = (path: string) => samples.find(({ fits }) => fits.test(path))
  return {
    cafe, sister, elsewhere, customer, courier, find,
    async have(path) {
      const sample = find(path)
      if (!sample) throw new Error(`${path} has no sample: add one to server/house/routes-and-roles/things.ts.`)
      return sample.have()
    },
  }
}
