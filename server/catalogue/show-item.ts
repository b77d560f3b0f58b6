import { Type } from 'typebox'
import { may } from '../platform/authorisation/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { versionTag } from './editing.ts'
import { atItem } from './find-subject.ts'
import { ItemView, seenFrom } from './item-contract.ts'
import { operation } from './needs.ts'
import { readItem } from './read-item.ts'

export const showItem = operation({
  name: 'showMenuItem',
  method: 'GET',
  path: '/api/menu-items/{id}',
  summary: 'An item with everything that can be edited, and the tag to edit it by',
  tag: 'catalogue',
  may: can['menu.read'],
  at: atItem,
  params: Type.Object({ id: Type.String() }),
  query: Type.Object(seenFrom),
  answers: { 200: ItemView },
  versioned: true,
  effect: 'none',
  async handle({ params, subject, caller, db }) {
    const item = await readItem(db, subject.businessId, params.id, subject.locationId)
    const seesAll = may(can['menu.readAll'], caller, subject)
    // Only the business sees what is not on a menu, or no longer.
    if (!item || (!seesAll && (item.listings.length === 0 || item.retiredAt !== null))) throw refuse('notFound')
    return { status: 200, body: item, headers: versionTag(item.version) }
  },
})
