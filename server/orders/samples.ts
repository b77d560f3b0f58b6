import { newId } from '../platform/ids.ts'
import { trackingToken } from './tracking.ts'
import { anOrder, ofLocation, subjectHere } from '../testing/samples.ts'
import type { Samples, Scene } from '../testing/samples.ts'

export const samples: Samples = {
  things: (scene) => {
    const { context, orderId, customer, courier } = scene
    return [
      [/^\/api\/orders\/\{id\}(\/|$)/, () => ({
        params: { id: orderId }, token: trackingToken(context.config, orderId),
        subject: { ...subjectHere(scene), personId: customer.personId, courierId: courier.personId, private: true },
      })],
      [/^\/api\/locations\/\{location\}\/cart\/items\/\{lineId\}$/, () => ofLocation(scene, { lineId: newId() })],
    ]
  },
  requests: (scene) => {
    const { cafe, customer } = scene
    return {
      moveOrder: async () => ({ params: { id: await anOrder(scene, { status: 'preparing' }) }, body: { status: 'ready' } }),
      assignCourier: async () => ({ params: { id: await anOrder(scene) }, body: { personId: null } }),
      cancelOrder: async () => ({ params: { id: await anOrder(scene) }, body: { reason: 'Sold out' } }),
      showRefundable: async () => ({ params: { id: await aPaidOrder(scene) } }),
      refundOrder: async () => ({ params: { id: await aPaidOrder(scene) }, body: { amountMinor: 100, reason: 'Cold' } }),
      answerOffer: async () => ({ params: { id: await anOrder(scene, { status: 'failed', failureCode: 'outOfStock', offeredAt: new Date() }) }, body: { accept: false }, as: customer }),
      placeOrder: () => ({
        as: customer, body: {
          locationId: cafe.locationId, fulfilment: 'delivery', address: { street: '1 Main Street', city: 'Springfield', postcode: '12345', note: 'Ring twice' },
          customerName: 'Ada', contact: { email: 'ada@parlour.example', phone: '+1 555 0100' },
          lines: [{ itemId: cafe.item('Latte').id, quantity: 2, options: [cafe.size.smallId, cafe.extras.shotId], note: 'Hot' }], tipMinor: 50, payment: { method: 'card' },
        },
      }),
      quoteOrder: () => ({ as: customer, body: { fulfilment: 'pickup', lines: [{ itemId: cafe.item('Latte').id, quantity: 1, options: [cafe.size.smallId] }] } }),
      addToCart: () => ({ as: customer, body: { itemId: cafe.item('Latte').id, quantity: 1, options: [cafe.size.smallId] } }),
      changeCartLine: async () => ({ as: customer, params: { lineId: await aCartLine(scene) }, body: { quantity: 2 } }),
      removeCartLine: async () => ({ as: customer, params: { lineId: await aCartLine(scene) } }),
      clearCart: () => ({ as: customer }),
      showCart: () => ({ as: customer }),
    }
  },
}

async function aPaidOrder(scene: Scene): Promise<string> {
  const orderId = await anOrder(scene, { status: 'completed' })
  const paid = { businessId: scene.cafe.businessId, orderId, attempt: 1 }
  await scene.context.database.kysely.insertInto('payment')
    .values({ ...paid, state: 'captured', currency: 'USD', authorisedMinor: 500, capturedMinor: 500, updatedAt: new Date() }).execute()
  return orderId
}

async function aCartLine({ app, cafe, customer }: Scene): Promise<string> {
  const answer = await app.inject({
    method: 'POST', url: `/api/locations/${cafe.slug}/cart/items`, headers: customer.headers, payload: { itemId: cafe.item('Espresso').id, quantity: 1 },
  })
  return answer.json<{ lines: { id: string }[] }>().lines[0]?.id ?? ''
}
