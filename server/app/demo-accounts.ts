import { Type } from 'typebox'
import { demoPassword, demoPeople } from '../../demo/index.ts'
import { can } from '../platform/authorisation/index.ts'
import { operation } from '../platform/http/operation.ts'
import type { Operation } from '../platform/http/operation.ts'

const roleOf = new Map(demoPeople.map(({ email, role }) => [email, role]))

const listDemoAccounts = operation({
  name: 'listDemoAccounts',
  method: 'GET',
  path: '/api/demo-accounts',
  summary: 'The accounts of the demo data, to sign in with: while those data are there, and only those whose password is still the one they came with',
  tag: 'accounts',
  may: can['parlour.read'],
  anonymous: true,
  answers: {
    200: Type.Object({
      password: Type.String(),
      inbox: Type.Boolean({ description: 'Whether everything that is “sent” can be read in the demo inbox, /inbox' }),
      items: Type.Array(Type.Object({ email: Type.String(), name: Type.String(), role: Type.String({ description: 'What somebody would call it: barista, owner' }) })),
    }),
  },
  effect: 'none',
  async handle({ db, context }) {
    if (!context.config.demo) return { status: 200, body: { password: '', inbox: false, items: [] } }
    const people = await db.selectFrom('person').innerJoin('credential', 'credential.personId', 'person.id')
      .select(['person.email', 'person.name']).where('person.email', 'in', [...roleOf.keys()]).$narrowType<{ email: string }>()
      .where('credential.providerId', '=', 'credential').whereRef('credential.updatedAt', '=', 'credential.createdAt')
      .orderBy('person.id').execute()
    const items = people.map(({ email, name }) => ({ email, name, role: roleOf.get(email) ?? 'customer' }))
    return { status: 200, body: { password: items.length > 0 ? demoPassword : '', inbox: context.config.demoInbox !== undefined, items } }
  },
})

/** For newcomers: the sign-in page shows what this says. */
export const operations: readonly Operation[] = [listDemoAccounts]
