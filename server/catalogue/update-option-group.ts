import { Type } from 'typebox'
import { publishMenu } from '../locations/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { changed, expectedVersion, requireManagerAt, versionTag } from './editing.ts'
import { atOptionGroup } from './find-subject.ts'
import { operation } from './needs.ts'
import { OptionGroupBody, OptionGroupView, checkGroup, usersOfGroup, writeOptions } from './option-group.ts'
import { readOptionGroup } from './read-option-group.ts'

/** The items that ask it become other items by this, so their versions rise too. */
export const updateOptionGroup = operation({
  name: 'updateOptionGroup',
  method: 'PATCH',
  path: '/api/option-groups/{id}',
  summary: 'Edit a group of options; `options` replaces all of them.',
  tag: 'catalogue',
  may: can['menu.edit'],
  at: atOptionGroup,
  params: Type.Object({ id: Type.String() }),
  body: Type.Object(Type.Partial(OptionGroupBody).properties, { minProperties: 1 }),
  answers: { 200: OptionGroupView },
  ifMatch: 'demanded',
  versioned: true,
  effect: 'transaction',
  async handle({ params: { id }, subject: { businessId }, body, headers, caller, db, context }) {
    const expected = expectedVersion(headers)
    const { itemIds, locationIds } = await usersOfGroup(db, businessId, id)
    requireManagerAt(caller, businessId, locationIds)
    await publishMenu(db, { businessId, locationIds, now: context.clock.now() })
    const raised = await db.updateTable('optionGroup').set((old) => ({ version: old('version', '+', 1) }))
      .where('businessId', '=', businessId).where('id', '=', id).where('version', '=', expected).executeTakeFirst()
    const before = await readOptionGroup(db, businessId, id)
    if (raised.numUpdatedRows === 0n) throw refuse('staleVersion', { version: before.version })

    const { options, ...rules } = { name: before.name, choicesMin: before.choicesMin, choicesMax: before.choicesMax, ...body }
    checkGroup({ ...rules, options: options ?? before.options })
    await db.updateTable('optionGroup').set({ ...rules, name: rules.name.trim() }).where('businessId', '=', businessId).where('id', '=', id).execute()
    if (options) await writeOptions(db, businessId, id, options)
    if (itemIds.length > 0) {
      await db.updateTable('menuItem').set((old) => ({ version: old('version', '+', 1) })).where('businessId', '=', businessId).where('id', 'in', itemIds).execute()
    }
    const changes = changed(before, body, ['name', 'choicesMin', 'choicesMax'])
    return { status: 200, body: await readOptionGroup(db, businessId, id), headers: versionTag(expected + 1), audit: { changes } }
  },
})
