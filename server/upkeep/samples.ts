import { newId } from '../platform/ids.ts'
import { asSeenFromHere, subjectHere } from '../testing/samples.ts'
import type { Samples, Scene } from '../testing/samples.ts'

export const samples: Samples = {
  things: (scene) => [
    [/^\/api\/operations\/dead-letters\/\{id\}\/redrive$/, async () => ({ params: { id: await aDeadLetter(scene) }, subject: { ...subjectHere(scene), private: true } })],
    [/^\/api\/operations\/(dead-letters|books)$/, () => asSeenFromHere(scene, {})],
  ],
  requests: () => ({
    redriveDeadLetter: () => ({}),
  }),
}

/** One that nobody has sent again; it is about the order. */
async function aDeadLetter(scene: Scene): Promise<string> {
  const [id, event] = [newId(), { ...subjectHere(scene), id: newId(), subjectId: scene.orderId, kind: 'order.unsettled', topics: [], payload: {}, occurredAt: new Date() }]
  await scene.context.database.kysely.insertInto('deadLetter').values({
    businessId: scene.cafe.businessId, locationId: scene.cafe.locationId, id, queue: 'order-unwinding', eventId: event.id, subjectId: scene.orderId,
    message: JSON.stringify(event), reason: 'a sample', receives: 1, createdAt: new Date(),
  }).execute()
  return id
}
