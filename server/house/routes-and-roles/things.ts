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
type Sample = [fits: RegExp, have: () => Thing | Promise<Thing>]

export async function thingsOf({ app, context, given }: TestApp): Promise<Things> {
  const [cafe, elsewhere] = [await given.aCafe(), await given.aCafe()]
  const sister = { businessId: cafe.businessId, ...await given.aLocation(cafe.businessId) }
  const [customer, courier, inviter] = [await given.aPerson(), await given.aMember('courier', cafe), await given.aMember('manager', cafe, { hasTwoFactor: true })]
  const orderId = await anOrder()

  const here: Subject = { businessId: cafe.businessId, locationId: cafe.locationId }
  const wholeBusiness: Subject = { businessId: cafe.businessId, locationId: null }
  const ofLocation = (params: Record<string, string>): Thing => ({ params: { location: cafe.slug, ...params }, subject: here })
  const asSeenFromHere = (params: Record<string, string>): Thing => ({ params, subject: here, query: { location: cafe.slug } })

  /** The customer's, to be delivered by the courier. */
  async function anOrder(): Promise<string> {
    const answer = await app.inject({
      method: 'POST', url: '/api/orders', headers: customer.headers,
      payload: {
        locationId: cafe.locationId, fulfilment: 'delivery', customerName: 'Ada',
        address: { street: '1 Main Street', city: 'Springfield', postcode: '12345' },
        lines: [{ itemId: cafe.item('Espresso').id, quantity: 2 }], payment: { method: 'card' },
      },
    })
    if (answer.statusCode !== 201) throw new Error(`The sample order was refused: ${answer.body}`)
    const { id } = answer.json<{ id: string }>()
    await context.database.kysely.updateTable('order').set({ courierId: courier.personId }).where('id', '=', id).execute()
    return id
  }

  /** One that nobody has sent again; it is about the order. */
  async function aDeadLetter(): Promise<string> {
    const [id, event] = [newId(), { ...here, id: newId(), subjectId: orderId, kind: 'order.unsettled', topics: [], payload: {}, occurredAt: new Date() }]
    await context.database.kysely.insertInto('deadLetter').values({
      businessId: cafe.businessId, locationId: cafe.locationId, id, queue: 'order-unwinding', eventId: event.id, subjectId: orderId,
      message: JSON.stringify(event), reason: 'a sample', receives: 1, createdAt: new Date(),
    }).execute()
    return id
  }

  /** An open invitation by link; each answer to it is the last one, so each request finds a new one. */
  async function anInvitation(): Promise<{ id: string; token: string }> {
    // A place takes only so many at once.
    await context.database.kysely.deleteFrom('invitation').execute()
    const url = `/api/locations/${cafe.slug}/invitations`
    const { id } = (await app.inject({ method: 'POST', url, headers: inviter.headers, payload: { role: 'staff' } })).json<{ id: string }>()
    const link = (await app.inject({ url: `${url}/${id}/link`, headers: inviter.headers })).json<{ url: string }>()
    const token = link.url.split('/').at(-1) ?? ''
    return { id, token }
  }

  const latte = cafe.item('Latte').id
  const samples: Sample[] = [
    [/^\/api\/orders\/\{id\}(\/|$)/, () => ({
      params: { id: orderId }, token: trackingToken(context.config, orderId),
      subject: { ...here, personId: customer.personId, courierId: courier.personId, private: true },
    })],
    // Taking somebody's role away works once, so each request finds somebody new.
    [/^\/api\/locations\/\{location\}\/members\/\{personId\}(\/suspension)?$/, async () => {
      const { personId } = await given.aMember('staff', cafe)
      return ofLocation({ personId })
    }],
    [/^\/api\/businesses\/\{business\}\/owners\/\{personId\}(\/suspension)?$/, async () => {
      const { personId } = await given.aMember('owner', cafe)
      return { params: { business: cafe.businessId, personId }, subject: wholeBusiness }
    }],
    [/^\/api\/businesses\/\{business\}\/owners$/, () => ({ params: { business: cafe.businessId }, subject: wholeBusiness })],
    [/^\/api\/locations\/\{location\}\/invitations\/\{id\}(\/link)?$/, async () => ofLocation({ id: (await anInvitation()).id })],
    [/^\/api\/invitations\/\{token\}(\/|$)/, async () => ({ params: { token: (await anInvitation()).token }, subject: here })],
    [/^\/api\/me\/devices\/\{id\}$/, () => ({ params: { id: newId() }, subject: null })],
    [/^\/api\/me\/push-subscriptions\/\{id\}$/, () => ({ params: { id: newId() }, subject: null })],
    [/^\/api\/me\/memberships\/\{id\}$/, () => ({ params: { id: newId() }, subject: null })],
    [/^\/api\/locations\/\{location\}\/cart\/items\/\{lineId\}$/, () => ofLocation({ lineId: newId() })],
    [/^\/api\/locations\/\{location\}\/stock\/\{itemId\}(\/|$)/, () => ofLocation({ itemId: latte })],
    // Words are those of the whole business, which a manager here does not run: of a kind that there is none of, nobody gets that far.
    [/^\/api\/locations\/\{location\}\/message-templates\/\{kind\}$/, () => ofLocation({ kind: 'none' })],
    [/^\/api\/locations\/\{location\}(\/[^{}]+)?$/, () => ofLocation({})],
    [/^\/api\/demo-inbox\/mails\/\{id\}$/, () => ({ params: { id: newId() }, subject: null })],
    [/^\/api\/menu-items\/\{id\}$/, () => asSeenFromHere({ id: latte })],
    [/^\/api\/categories\/\{id\}$/, () => asSeenFromHere({ id: cafe.categoryId })],
    [/^\/api\/option-groups\/\{id\}$/, () => ({ ...asSeenFromHere({ id: cafe.extras.groupId }), subject: { ...here, private: true } })],
    [/^\/api\/(menu-items|menu-items\/unlisted|categories|option-groups|tax-classes)$/, () => asSeenFromHere({})],
    [/^\/api\/operations\/dead-letters\/\{id\}\/redrive$/, async () => ({ params: { id: await aDeadLetter() }, subject: { ...here, private: true } })],
    [/^\/api\/operations\/people\/\{personId\}\//, async () => ({ params: { personId: (await given.aPerson({ hasTwoFactor: true })).personId }, subject: null })],
    [/^\/api\/operations\/(dead-letters|books)$/, () => asSeenFromHere({})],
    // Whoever is asked to prove themselves by a password that they don't have is still there for the next route.
    [/^\/api\/me$/, () => ({ params: {}, subject: null, body: { password: 'not theirs' } })],
    [/^[^{}]+$/, () => ({ params: {}, subject: null })],
  ]

  const find = (path: string) => samples.find(([fits]) => fits.test(path))
  return {
    cafe, sister, elsewhere, customer, courier, find,
    async have(path) {
      const sample = find(path)
      if (!sample) throw new Error(`${path} has no sample: add one to server/house/routes-and-roles/things.ts.`)
      const [, have] = sample
      return have()
    },
  }
}
