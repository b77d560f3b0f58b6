import { Type } from 'typebox'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { boundPeopleLookUps } from '../codes/bounded.ts'
import { operation } from '../needs.ts'
import { FoundAccount, contactCharactersMax, findAccount, readContact } from './find-account.ts'

/** Asked by POST, so that nobody's address stands in an address, and told as an act: an administrator who goes through a list leaves a trail. */
export const lookUpPerson = operation({
  name: 'lookUpPerson',
  method: 'POST',
  path: '/api/operations/people/look-up',
  summary: 'The one account that has exactly this email address or phone number, for helping somebody who cannot sign in; 20 an hour',
  tag: 'accounts',
  may: can['people.lookUp'],
  body: Type.Object({
    contact: Type.String({ minLength: 3, maxLength: contactCharactersMax, description: 'All of an email address, or of a phone number with its country: +12125550123' }),
  }),
  answers: { 200: Type.Object({ account: Type.Union([FoundAccount, Type.Null()], { description: 'Null: nobody has it' }) }) },
  effect: 'own',
  async handle({ caller, body, db, context }) {
    const contact = readContact(body.contact)
    if (!contact) {
      throw refuse('invalidInput', { errors: [{ pointer: '/contact', detail: 'Type all of an email address, or of a phone number with its country.' }] })
    }
    await boundPeopleLookUps(context, caller)
    const account = await findAccount({ db, sessions: context.accounts.sessions }, contact)
    return {
      status: 200, body: { account: account ?? null },
      audit: account ? { subjectId: account.personId } : { changes: { found: { to: false } } },
    }
  },
})
