import { Type } from 'typebox'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { Me, readMe } from './me.ts'
import { operation } from '../needs.ts'
import { personNameMax, readPersonName } from './person-name.ts'

export const renameMe = operation({
  name: 'renameMe',
  method: 'PATCH',
  path: '/api/me',
  summary: 'Change one\'s own name',
  tag: 'accounts',
  may: can['account.keep'],
  body: Type.Object({ name: Type.String({ minLength: 1, maxLength: personNameMax }) }),
  answers: { 200: Me },
  effect: 'transaction',
  async handle({ caller, db, body, context }) {
    if (!caller) throw refuse('notSignedIn')
    const name = readPersonName(body.name)
    if (name === undefined) throw refuse('invalidInput', { errors: [{ pointer: '/name', detail: 'A name has 1 to 120 characters.' }] })
    await db.updateTable('person').set({ name, updatedAt: context.clock.now() }).where('id', '=', caller.personId).execute()
    return { status: 200, body: await readMe(db, caller.personId) }
  },
})
