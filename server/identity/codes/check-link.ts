import { Type } from 'typebox'
import { openRoute } from '../auth-api/own-route.ts'
import { linkToken, status } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { readLink } from './account-link.ts'
import type { LinkPurpose } from './account-link.ts'
import { badLink } from './bad-link.ts'

/** What the page that a link leads to takes. */
const taken: Readonly<Record<'resetPassword' | 'verifyEmail', readonly LinkPurpose[]>> = {
  resetPassword: ['resetPassword'],
  verifyEmail: ['signUp', 'verifyEmail', 'changeEmail'],
}

/** Nobody should choose a password for a link that is refused then. */
export const checkLink = openRoute({
  name: 'checkLink',
  path: '/check-link',
  summary: 'Whether the link that was mailed is good still; it is not used up',
  may: can['account.enter'],
  rate: 'signIn',
  body: Type.Object({ token: linkToken, purpose: Type.Enum(['resetPassword', 'verifyEmail'], { description: 'The operation that it is to be used for' }) }),
  answer: status,
  async handle({ body: { token, purpose }, world }) {
    const link = await readLink(world.database.kysely, token, world.clock.now())
    // Safe: the table allows just these purposes.
    if (!link || !taken[purpose].includes(link.purpose as LinkPurpose)) throw badLink()
    return { status: true }
  },
})
