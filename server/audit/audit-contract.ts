import { Type } from 'typebox'
import type { Static } from 'typebox'

const id = Type.String({ format: 'uuid' })
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()])
const fact = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])

export const outcomes = ['done', 'refused'] as const

export const AuditEntry = Type.Object({
  id,
  at: Type.String({ format: 'date-time' }),
  businessDay: Type.String({ format: 'date', description: 'On the clock of the location that was asked' }),
  location: nullable(Type.Object({ id, name: nullable(Type.String()) })),
  actor: nullable(Type.Object({
    personId: id,
    name: nullable(Type.String({ description: 'Null when the account is gone' })),
  })),
  role: Type.String({ description: 'As what they were allowed, or asked' }),
  action: Type.String({ description: 'The name of the operation' }),
  sentence: Type.String({ description: 'What was done, after the name of who did it' }),
  outcome: Type.Enum([...outcomes]),
  subject: Type.Object({ kind: Type.String({ description: 'What it was done to, such as `order`, `menuItem` or `account`, the one of who acted; `other` is what nobody named' }), id: nullable(id), label: nullable(Type.String()) }),
  changes: Type.Array(Type.Object({
    field: Type.String(),
    from: Type.Optional(fact),
    to: Type.Optional(fact),
  }), { description: 'What became different; a side is missing where it is not known' }),
  address: nullable(Type.String({ description: 'The network address it came from' })),
  device: nullable(Type.String({ description: 'In words: Chrome on Android' })),
  requestId: Type.String(),
}, { title: 'AuditEntry' })
export type AuditEntry = Static<typeof AuditEntry>
