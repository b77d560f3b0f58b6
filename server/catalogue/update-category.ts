import { Type } from 'typebox'
import { publishMenu } from '../locations/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { CategoryBody, CategoryView, categoriesOf, locationsOfCategory, withUniqueName } from './category.ts'
import { changed, expectedVersion, requireManagerAt, versionTag } from './editing.ts'
import { atCategory } from './find-subject.ts'
import { operation } from './needs.ts'

export const updateCategory = operation({
  name: 'updateCategory',
  method: 'PATCH',
  path: '/api/categories/{id}',
  summary: 'Rename or move a category.',
  tag: 'catalogue',
  may: can['menu.edit'],
  at: atCategory,
  params: Type.Object({ id: Type.String() }),
  body: Type.Object(Type.Partial(CategoryBody).properties, { minProperties: 1 }),
  answers: { 200: CategoryView },
  ifMatch: 'demanded',
  versioned: true,
  effect: 'transaction',
  async handle({ params: { id }, subject: { businessId }, body, headers, caller, db, context }) {
    const expected = expectedVersion(headers)
    const locationIds = await locationsOfCategory(db, businessId, id)
    requireManagerAt(caller, businessId, locationIds)
    const before = await categoriesOf(db, businessId).where('id', '=', id).executeTakeFirst()
    await publishMenu(db, { businessId, locationIds, now: context.clock.now() })
    const changes = body.name === undefined ? body : { ...body, name: body.name.trim() }
    const { numUpdatedRows } = await withUniqueName(db.updateTable('category').set(changes).set((old) => ({ version: old('version', '+', 1) }))
      .where('businessId', '=', businessId).where('id', '=', id).where('version', '=', expected).executeTakeFirst())
    const category = await categoriesOf(db, businessId).where('id', '=', id).executeTakeFirst()
    if (!category) throw refuse('notFound')
    if (numUpdatedRows === 0n) throw refuse('staleVersion', { version: category.version })
    return { status: 200, body: category, headers: versionTag(category.version), audit: { changes: before ? changed(before, body, ['name', 'position']) : {} } }
  },
})
