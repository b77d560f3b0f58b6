import { Type } from 'typebox'
import { atLocation, locationParam } from '../../locations/index.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { MessageTemplate, readTemplates } from './template.ts'

export const listMessageTemplates = operation({
  name: 'listMessageTemplates',
  method: 'GET',
  path: '/api/locations/{location}/message-templates',
  summary: 'What guests and crew are told in which words: those of the business, or ours',
  tag: 'messages',
  may: can['messages.read'],
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  answers: { 200: Type.Object({ items: Type.Array(MessageTemplate) }) },
  effect: 'none',
  async handle({ subject, db }) {
    return { status: 200, body: { items: await readTemplates(db, subject.businessId) } }
  },
})
