import { Type } from 'typebox'
import { atLocationQuery, locationQuery } from '../locations/index.ts'
import { newId } from '../platform/ids.ts'
import { can } from './capabilities.ts'
import { versionTag } from './editing.ts'
import { operation } from './needs.ts'
import { OptionGroupBody, OptionGroupView, checkGroup, writeOptions } from './option-group.ts'
import { readOptionGroup } from './read-option-group.ts'

/** No item asks a new group yet, so no menu is published. */
export const createOptionGroup = operation({
  name: 'createOptionGroup',
  method: 'POST',
  path: '/api/option-groups',
  summary: 'A new group of options for the business at a location',
  tag: 'catalogue',
  may: can['menu.edit'],
  at: atLocationQuery,
  query: Type.Object({ location: locationQuery }),
  body: OptionGroupBody,
  answers: { 201: OptionGroupView },
  versioned: true,
  effect: 'transaction',
  async handle({ subject: { businessId }, body, db }) {
    checkGroup(body)
    const id = newId()
    const { name, choicesMin, choicesMax, options } = body
    await db.insertInto('optionGroup').values({ businessId, id, name: name.trim(), choicesMin, choicesMax }).execute()
    await writeOptions(db, businessId, id, options)
    return { status: 201, body: await readOptionGroup(db, businessId, id), headers: { ...versionTag(1), location: `/api/option-groups/${id}` } }
  },
})
