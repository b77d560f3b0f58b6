import { Type } from 'typebox'
import { atLocation, locationParam } from '../../locations/index.ts'
import { may } from '../../platform/authorisation/index.ts'
import type { Caller } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { visibleLineText } from '../../platform/text.ts'
import { refuse } from '../../platform/refusal.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { MessageTemplate, checkWords, readKind, readTemplates } from './template.ts'

const params = Type.Object({ location: locationParam, kind: Type.String({ maxLength: 60 }) })

export const writeMessageTemplate = operation({
  name: 'writeMessageTemplate',
  method: 'PUT',
  path: '/api/locations/{location}/message-templates/{kind}',
  summary: 'Say it in the business’s own words, at all of its locations',
  tag: 'messages',
  may: can['messages.write'],
  at: atLocation,
  params,
  body: Type.Object({
    subject: visibleLineText(150),
    body: Type.String({ pattern: '\\S', maxLength: 4000 }),
    version: Type.Optional(Type.Integer({ description: 'What the caller saw; refused when somebody was first' })),
  }),
  answers: { 200: MessageTemplate },
  effect: 'transaction',
  async handle({ params: asked, body: { version, ...words }, subject: { businessId }, caller, db, context }) {
    const kind = readKind(asked.kind)
    await requireEverywhere(db, caller, businessId)
    checkWords(kind, words)
    const before = await db.selectFrom('noticeTemplate').select(['subject', 'version']).where('businessId', '=', businessId).where('kind', '=', kind).forUpdate().executeTakeFirst()
    if (version !== undefined && version !== (before?.version ?? 0)) throw refuse('changedMeanwhile', { version: before?.version ?? 0 })
    const written = { ...words, updatedAt: context.clock.now(), updatedBy: caller?.personId ?? null }
    await db.insertInto('noticeTemplate').values({ businessId, kind, ...written })
      .onConflict((conflict) => conflict.columns(['businessId', 'kind']).doUpdateSet({ ...written, version: (row) => row('noticeTemplate.version', '+', 1) })).execute()
    const [template] = await readTemplates(db, businessId, [kind])
    return { status: 200, body: template, audit: { ...(template && { label: template.name }), changes: { subject: { from: before?.subject, to: words.subject } } } }
  },
})

export const deleteMessageTemplate = operation({
  name: 'deleteMessageTemplate',
  method: 'DELETE',
  path: '/api/locations/{location}/message-templates/{kind}',
  summary: 'Go back to our words, at all locations of the business',
  tag: 'messages',
  may: can['messages.write'],
  at: atLocation,
  params,
  answers: { 200: MessageTemplate },
  effect: 'transaction',
  async handle({ params: asked, subject: { businessId }, caller, db }) {
    const kind = readKind(asked.kind)
    await requireEverywhere(db, caller, businessId)
    await db.deleteFrom('noticeTemplate').where('businessId', '=', businessId).where('kind', '=', kind).execute()
    const [template] = await readTemplates(db, businessId, [kind])
    return { status: 200, body: template, audit: { ...(template && { label: template.name }) } }
  },
})

/**
 * The words are those of the whole business, so they are for somebody who runs all of its locations.
 * @throws notAllowed
 */
async function requireEverywhere(db: Db, caller: Caller | null, businessId: string): Promise<void> {
  const locations = await db.selectFrom('location').select('id').where('businessId', '=', businessId).execute()
  if (locations.every(({ id: locationId }) => may(can['messages.write'], caller, { businessId, locationId }))) return
  throw refuse('notAllowed', { detail: 'These words are also those of a location that you do not manage.' })
}
