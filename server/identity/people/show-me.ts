import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { Me, readMe } from './me.ts'
import { operation } from '../needs.ts'

export const showMe = operation({
  name: 'showMe',
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in, and what they may do where',
  tag: 'accounts',
  may: can['account.keep'],
  answers: { 200: Me },
  effect: 'none',
  async handle({ caller, db }) {
    if (!caller) throw refuse('notSignedIn')
    return { status: 200, body: await readMe(db, caller.personId) }
  },
})
