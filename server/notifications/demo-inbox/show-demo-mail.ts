import { Type } from 'typebox'
import { refuse } from '../../platform/refusal.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { readSent } from './read-sent.ts'

/**
 * A mail is shown in a frame, as a mail program would: without scripts, without anything from elsewhere, and not as one of our pages. A link
 * in it that somebody taps opens in place of the page around it.
 */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': 'default-src \'none\'; style-src \'unsafe-inline\'; img-src data:; form-action \'none\'; frame-ancestors \'self\'; sandbox allow-top-navigation-by-user-activation',
  'referrer-policy': 'no-referrer',
}

export const showDemoMail = operation({
  name: 'showDemoMail',
  method: 'GET',
  path: '/api/demo-inbox/mails/{id}',
  summary: 'One “sent” email as HTML, to be shown in a frame',
  tag: 'messages',
  may: can['parlour.read'],
  anonymous: true,
  neverKept: true,
  params: Type.Object({ id: Type.String({ maxLength: 300 }) }),
  answers: { 200: Type.String() },
  effect: 'none',
  async handle({ params, context }) {
    const { mails } = await readSent(context.config)
    const mail = mails.find(({ id }) => id === params.id)
    if (!mail?.html) throw refuse('notFound')
    return { status: 200, body: Buffer.from(mail.html.replace(/<head>/i, '$&<base target="_top">')), headers }
  },
})
