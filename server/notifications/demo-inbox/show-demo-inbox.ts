import { Type } from 'typebox'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { readSent } from './read-sent.ts'

const instant = Type.String({ format: 'date-time' })
const common = { id: Type.String(), at: instant, to: Type.String(), from: Type.String() }

export const showDemoInbox = operation({
  name: 'showDemoInbox',
  method: 'GET',
  path: '/api/demo-inbox',
  summary: 'Every email and text message that was “sent”, the newest first: in the demo, while nothing real sends any',
  tag: 'messages',
  may: can['parlour.read'],
  anonymous: true,
  neverKept: true,
  query: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50, description: 'Of each kind' })) }),
  answers: {
    200: Type.Object({
      mails: Type.Array(Type.Object({ ...common, subject: Type.String(), hasHtml: Type.Boolean({ description: 'Then it can be looked at as /api/demo-inbox/mails/{id}' }), text: Type.String() })),
      texts: Type.Array(Type.Object({ ...common, text: Type.String() })),
    }),
  },
  effect: 'none',
  async handle({ query, context }) {
    const { mails, texts } = await readSent(context.config)
    const limit = query.limit ?? 50
    const body = { mails: mails.slice(0, limit).map(({ html, ...mail }) => ({ ...mail, hasHtml: html !== null })), texts: texts.slice(0, limit) }
    return { status: 200, body }
  },
})
