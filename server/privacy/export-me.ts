import { Readable } from 'node:stream'
import { Type } from 'typebox'
import type { Accounts } from '../identity/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { operation } from './needs.ts'
import { findWhose, findPerson } from './find-whose.ts'
import { readExport } from './read-export.ts'
import type { ExportSection } from './read-export.ts'
import { readRegister } from './read-register.ts'
import { markedTables } from './tables.ts'
import { titleOf } from './words.ts'

const Section = Type.Object({
  title: Type.String(),
  keptFor: Type.Record(Type.String(), Type.String(), { description: 'By field: what it is for, and how long it is kept' }),
  rows: Type.Array(Type.Record(Type.String(), Type.Unknown())),
})

const Export = Type.Object({
  exportedAt: Type.String({ format: 'date-time' }),
  about: Type.String(),
  sections: Type.Array(Section),
  places: Type.Record(Type.String(), Type.String(), { description: 'Names of the businesses and locations that occur, by id' }),
}, { title: 'Export' })

/** Sent as it is read, page by page, so that a long history needs no more memory than a short one. */
export const exportMe = operation({
  name: 'exportMe', method: 'GET', path: '/api/me/export', tag: 'accounts',
  summary: 'Everything that is kept about me, as a file',
  may: can['account.keep'],
  rate: 'export',
  answers: { 200: Export },
  effect: 'none',
  async handle({ caller, db, context }) {
    const person = caller && await findPerson(db, caller.personId)
    if (!person) throw refuse('notSignedIn')
    const tables = markedTables(await readRegister(db))
    const whose = await findWhose(db, tables, person)
    return {
      status: 200,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="parlour-my-data.json"',
        'cache-control': 'no-store',
      },
      body: Readable.from(readExport(db, { tables, whose, now: context.clock.now(), elsewhere: await cachedSessions(context.accounts, caller.personId) })),
    }
  },
})

/** Sessions that are in the cache instead of their table, without what proves them. */
async function cachedSessions({ sessions }: Accounts, personId: string): Promise<ExportSection[]> {
  if (!sessions.find) return []
  const rows = (await sessions.list(personId)).map(({ id, createdAt, updatedAt, expiresAt, lastUsedAt, ipAddress, userAgent }) => (
    { id, personId, createdAt, updatedAt, expiresAt, lastUsedAt, ipAddress, userAgent }))
  return [{ title: titleOf('session'), keptFor: { personId: 'which devices are signed in; kept until it expires' }, rows }]
}
