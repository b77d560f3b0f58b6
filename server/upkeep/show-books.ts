import { Type } from 'typebox'
import { atLocationQuery, businessDay, locationQuery } from '../locations/index.ts'
import { operation } from '../platform/http/operation.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { auditPayments } from './audit-payments.ts'
import { auditStock } from './audit-stock.ts'
import { Books } from './books-contract.ts'

const daysDefault = 31
const daysMax = 366
/** After twice the visibility timeout the reconciliation takes care of an order; after twice that, somebody should look. */
const quietTimeouts = 4

export const showBooks = operation({
  name: 'showBooks', method: 'GET', path: '/api/operations/books', tag: 'operations',
  summary: 'Audit: stock and payments against their movements and orders, and orders that are stuck',
  may: can['books.read'],
  at: atLocationQuery,
  query: Type.Object({
    location: locationQuery,
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: daysMax, default: daysDefault, description: 'How far back orders are looked at' })),
  }),
  answers: { 200: Books },
  effect: 'none',
  async handle({ query, subject, db, context }) {
    const location = await context.places.of(subject.locationId ?? '')
    if (!location) throw refuse('notFound')
    const now = context.clock.now()
    const sinceDay = businessDay(location, new Date(now.getTime() - (query.days ?? daysDefault) * 86_400_000))
    const scope = { businessId: subject.businessId, locationId: location.id, sinceDay }
    const quietSince = new Date(now.getTime() - quietTimeouts * context.config.visibilityTimeoutSeconds * 1000)
    const checks = [...await auditStock(db, scope), ...await auditPayments(db, scope, quietSince, now)]
    return { status: 200, body: { ok: checks.every((check) => check.wrongCount === 0), locationId: location.id, since: sinceDay, checks } }
  },
})
