import { newId } from '../platform/ids.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenPerson } from '../testing/given.ts'
import type { Things } from './routes-and-roles/things.ts'

/** What makes a request good beyond the thing in its path (see things.ts): filled in anew for each, so that each can succeed once. */
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

type World = Pick<TestApp, 'app' | 'context' | 'given'> & { things: Things; manager: GivenPerson; owner: GivenPerson }

/** Requests that succeed: for every operation that staff may call and that changes something, and for what customers do most. */
export function goodRequests({ app, context, given, things, manager, owner }: World): GoodRequests {
  const { cafe, courier, customer } = things
  const { kysely: db } = context.database
  const latte = cafe.item('Latte').id
  const here = { location: cafe.slug }
  const unnamed = () => `Sample ${newId()}`

  async function anOrder(change: Partial<{ status: string; failureCode: string; offeredAt: Date }> = {}): Promise<string> {
    const answer = await app.inject({
      method: 'POST', url: '/api/orders', headers: customer.headers,
      payload: {
        locationId: cafe.locationId, fulfilment: 'delivery', customerName: 'Ada', address: { street: '1 Main Street', city: 'Springfield', postcode: '12345' },
        lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }], payment: { method: 'card' },
      },
    })
    if (answer.statusCode !== 201) throw new Error(`The sample order was refused: ${answer.body}`)
    const { id } = answer.json<{ id: string }>()
    await db.updateTable('order').set({ ...change, courierId: courier.personId }).where('id', '=', id).execute()
    return id
  }

  async function aPaidOrder(): Promise<string> {
    const orderId = await anOrder({ status: 'completed' })
    const paid = { businessId: cafe.businessId, orderId, attempt: 1 }
    await db.insertInto('payment').values({ ...paid, state: 'captured', currency: 'USD', authorisedMinor: 500, capturedMinor: 500, updatedAt: new Date() }).execute()
    return orderId
  }

  /** Made through the door; gives its id and its version as `If-Match` takes it. */
  async function made(url: string, payload: object): Promise<{ id: string; tag: string }> {
    const answer = await app.inject({ method: 'POST', url: `${url}?location=${cafe.slug}`, headers: manager.headers, payload })
    if (answer.statusCode !== 201) throw new Error(`The sample was refused: ${answer.body}`)
    return { id: answer.json<{ id: string }>().id, tag: String(answer.headers.etag) }
  }
  const anItem = () => made('/api/menu-items', { name: unnamed(), categoryId: cafe.categoryId, taxClassId: cafe.taxClassId, priceMinor: 300 })
  const aCategory = () => made('/api/categories', { name: unnamed() })
  const aGroup = () => made('/api/option-groups', { name: unnamed(), choicesMin: 0, choicesMax: 1, options: [{ name: 'One', priceMinor: 0 }] })

  async function suspended(role: 'staff' | 'owner'): Promise<{ personId: string }> {
    const { personId } = await given.aMember(role, cafe)
    await db.updateTable('membership').set({ suspendedAt: new Date() }).where('personId', '=', personId).execute()
    return { personId }
  }

  async function aCartLine(): Promise<string> {
    const answer = await app.inject({
      method: 'POST', url: `/api/locations/${cafe.slug}/cart/items`, headers: customer.headers, payload: { itemId: cafe.item('Espresso').id, quantity: 1 },
    })
    return answer.json<{ lines: { id: string }[] }>().lines[0]?.id ?? ''
  }

  const requests: GoodRequests = {
    moveOrder: async () => ({ params: { id: await anOrder({ status: 'preparing' }) }, body: { status: 'ready' } }),
    assignCourier: async () => ({ params: { id: await anOrder() }, body: { personId: null } }),
    cancelOrder: async () => ({ params: { id: await anOrder() }, body: { reason: 'Sold out' } }),
    showRefundable: async () => ({ params: { id: await aPaidOrder() } }),
    refundOrder: async () => ({ params: { id: await aPaidOrder() }, body: { amountMinor: 100, reason: 'Cold' } }),
    answerOffer: async () => ({ params: { id: await anOrder({ status: 'failed', failureCode: 'outOfStock', offeredAt: new Date() }) }, body: { accept: false }, as: customer }),
    eraseGuest: () => ({ body: { email: 'nobody@parlour.example' } }),
    updateLocation: () => ({ body: { accepting: true } }),
    secureLocation: () => ({ body: { managersNeedTwoFactor: false }, as: owner }),
    createMenuItem: () => ({ query: here, body: { name: unnamed(), categoryId: cafe.categoryId, taxClassId: cafe.taxClassId, priceMinor: 300 } }),
    updateMenuItem: async () => withTag(await anItem(), { query: here, body: { priceMinor: 450 } }),
    deleteMenuItem: async () => withTag(await anItem(), {}),
    createCategory: () => ({ query: here, body: { name: unnamed() } }),
    updateCategory: async () => withTag(await aCategory(), { body: { name: unnamed() } }),
    deleteCategory: async () => withTag(await aCategory(), {}),
    createOptionGroup: () => ({ query: here, body: { name: unnamed(), choicesMin: 0, choicesMax: 1, options: [{ name: 'One', priceMinor: 0 }] } }),
    updateOptionGroup: async () => withTag(await aGroup(), { body: { choicesMax: 1, name: unnamed() } }),
    deleteOptionGroup: async () => withTag(await aGroup(), {}),
    countStock: () => ({ params: { itemId: latte }, body: { onHand: 7, reason: 'Counted' } }),
    recordStockMovement: async () => {
      await app.inject({ method: 'PUT', url: `/api/locations/${cafe.slug}/stock/${latte}`, headers: manager.headers, payload: { onHand: 5, reason: 'Counted' } })
      return { params: { itemId: latte }, body: { kind: 'received', quantity: 3 } }
    },
    appointMember: async () => ({ params: { personId: (await given.aPerson()).personId }, body: { role: 'staff' } }),
    appointMemberByEmail: async () => ({ body: { role: 'staff', email: (await given.aPerson()).email } }),
    reinstateMember: async () => ({ params: await suspended('staff') }),
    appointOwner: async () => ({ params: { personId: (await given.aPerson()).personId }, as: owner }),
    appointOwnerByEmail: async () => ({ body: { email: (await given.aPerson()).email }, as: owner }),
    dismissOwner: () => ({ as: owner }),
    suspendOwner: () => ({ as: owner }),
    reinstateOwner: async () => ({ params: await suspended('owner'), as: owner }),
    inviteMember: () => ({ body: { role: 'staff' } }),
    dismissMember: () => ({}),
    suspendMember: () => ({}),
    withdrawInvitation: () => ({}),
    writeMessageTemplate: () => ({ params: { kind: 'order.ready' }, body: { subject: 'Ready!', body: 'Order {number}' }, as: owner }),
    deleteMessageTemplate: () => ({ params: { kind: 'order.ready' }, as: owner }),
    redriveDeadLetter: () => ({}),

    // What administrators do for the whole platform.
    lookUpPerson: async () => ({ body: { contact: (await given.aPerson()).email }, as: await given.aPerson({ isAdmin: true }) }),
    resetTwoFactor: async () => ({ body: { reason: 'Lost their phone' }, as: await given.aPerson({ isAdmin: true }) }),
    signOutPerson: async () => ({ body: { reason: 'Lost their phone' }, as: await given.aPerson({ isAdmin: true }) }),

    // What customers do.
    placeOrder: () => ({
      as: customer, body: {
        locationId: cafe.locationId, fulfilment: 'delivery', address: { street: '1 Main Street', city: 'Springfield', postcode: '12345', note: 'Ring twice' },
        customerName: 'Ada', contact: { email: 'ada@parlour.example', phone: '+1 555 0100' },
        lines: [{ itemId: latte, quantity: 2, options: [cafe.size.smallId, cafe.extras.shotId], note: 'Hot' }], tipMinor: 50, payment: { method: 'card' },
      },
    }),
    quoteOrder: () => ({ as: customer, body: { fulfilment: 'pickup', lines: [{ itemId: latte, quantity: 1, options: [cafe.size.smallId] }] } }),
    addToCart: () => ({ as: customer, body: { itemId: latte, quantity: 1, options: [cafe.size.smallId] } }),
    changeCartLine: async () => ({ as: customer, params: { lineId: await aCartLine() }, body: { quantity: 2 } }),
    removeCartLine: async () => ({ as: customer, params: { lineId: await aCartLine() } }),
    clearCart: () => ({ as: customer }),
    renameMe: () => ({ as: customer, body: { name: 'Ada King' } }),
    showCart: () => ({ as: customer }),
    acceptInvitation: async () => ({ as: await given.aPerson() }),
  }
  return requests
}

function withTag({ id, tag }: { id: string; tag: string }, request: GoodRequest): GoodRequest {
  return { ...request, params: { id }, headers: { 'if-match': tag } }
}
