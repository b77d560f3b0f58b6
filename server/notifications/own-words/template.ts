import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { Db } from '../../platform/database/index.ts'
import { refuse } from '../../platform/refusal.ts'
import { kinds, noticeKinds } from '../kinds.ts'
import type { NoticeKind } from '../kinds.ts'
import { namesIn, textOf } from '../texts/index.ts'

/** What a business may say in its own words; what is about an account is said by Parlour. */
const ownKinds = noticeKinds.filter((kind) => kinds[kind].group !== 'account')

export const MessageTemplate = Type.Object({
  kind: Type.String({ description: 'Such as order.ready' }),
  name: Type.String({ description: 'The kind in words' }),
  subject: Type.String(),
  body: Type.String({ description: 'Paragraphs, with an empty line between them; {name} stands for a fact' }),
  isOwn: Type.Boolean({ description: 'Whether these are words of the business; otherwise they are ours' }),
  version: Type.Integer({ description: 'Of the business’s words; 0 while there are none' }),
  facts: Type.Array(Type.Object({ name: Type.String(), example: Type.String() }), { description: 'What can stand in braces' }),
  action: Type.Union([Type.String(), Type.Null()], { description: 'What the button below the words says' }),
}, { title: 'MessageTemplate' })
export type MessageTemplate = Static<typeof MessageTemplate>

/** @throws notFound for a kind that a business does not word */
export function readKind(kind: string): NoticeKind {
  const found = ownKinds.find((each) => each === kind)
  if (!found) throw refuse('notFound', { detail: 'There is no such message.' })
  return found
}

/** Every template of a business, or one: its own words where it has some, otherwise ours. */
export async function readTemplates(db: Db, businessId: string, only: readonly NoticeKind[] = ownKinds): Promise<MessageTemplate[]> {
  const own = await db.selectFrom('noticeTemplate').select(['kind', 'subject', 'body', 'version']).where('businessId', '=', businessId).execute()
  return only.map((kind) => {
    const { name, subject, body, facts, action } = textOf(kind)
    const theirs = own.find((each) => each.kind === kind)
    return {
      kind, name, subject: theirs?.subject ?? subject, body: theirs?.body ?? body, isOwn: theirs !== undefined, version: theirs?.version ?? 0,
      facts: Object.entries(facts).map(([fact, { example }]) => ({ name: fact, example })), action: action?.label ?? null,
    }
  })
}

/** @throws invalidInput when the words name a fact that there is none of, which nobody would notice until a guest reads it */
export function checkWords(kind: NoticeKind, words: { subject: string; body: string }): void {
  const { facts } = textOf(kind)
  const known = Object.keys(facts)
  const errors = (['subject', 'body'] as const).flatMap((part) => namesIn(words[part]).filter((name) => !known.includes(name))
    .map((name) => ({ pointer: `/${part}`, detail: `There is no {${name}} in this message. ${known.length > 0 ? `You can write ${known.map((each) => `{${each}}`).join(', ')}.` : ''}`.trim() })))
  if (errors.length > 0) throw refuse('invalidInput', { errors })
}
