import { Type } from 'typebox'
import type { FindSubject } from '../platform/http/operation.ts'
import { isId } from '../platform/ids.ts'
import { isTrackingToken } from './tracking.ts'

export const orderParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
/** The secret of the tracking link, for those without an account. */
export const tokenQuery = { token: Type.Optional(Type.String({ maxLength: 60 })) }

/** The order of the path, as something private: it belongs to a guest, to the crew of its location, and to its courier. */
export const atOrder: FindSubject = async (request, context) => {
  // Params and query are validated after permission is decided, so they are taken with care here.
  const { id } = request.params as { id: string }
  if (!isId(id)) return null
  const order = await context.database.kysely.selectFrom('order').select(['businessId', 'locationId', 'personId', 'courierId'])
    .where('id', '=', id).executeTakeFirst()
  if (!order) return null
  const { token } = request.query as { token?: unknown }
  return { ...order, private: true, heldByToken: isTrackingToken(context.config, id.toLowerCase(), token) }
}
