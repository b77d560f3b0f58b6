import { sql } from 'kysely'
import { findSpellings } from '../locations/index.ts'
import type { Spelling } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import type { Group, MarkedTable } from './tables.ts'
import { isTheirs, namesNobody, numberColumn } from './whose.ts'
import type { Whose } from './whose.ts'

/** Who is meant, before it is known what is theirs. `phone` as +12125550123. */
export type Somebody = { personId: string | null; email: string | null; phone: string | null; businessId: string | null }

/** The person, with the contacts that are proved to be theirs. Undefined when there is no such person, or nobody behind them any more. */
export async function findPerson(db: Db, personId: string): Promise<Somebody | undefined> {
  const person = await db.selectFrom('person').select(['email', 'emailVerified', 'phoneNumber'])
    .where('id', '=', personId).where('erasedAt', 'is', null).executeTakeFirst()
  return person && { personId, email: person.emailVerified ? person.email : null, phone: person.phoneNumber, businessId: null }
}

/** Adds how others wrote their number, and what a text about them has in it: their ids and contacts, and the ids of all rows that are theirs. */
export async function findWhose(db: Db, tables: readonly MarkedTable[], { personId, email, phone, businessId }: Somebody): Promise<Whose> {
  const spellings = phone === null ? [] : await findAllSpellings(db, tables, phone)
  // Whom a business forgets may be a guest elsewhere: there, only what is in their rows here leads to them.
  const contacts = (businessId === null ? [email, phone] : []).filter((contact) => contact !== null)
  const ids = personId === null ? [] : [personId]
  const whose: Whose = {
    personId, email: email?.toLowerCase() ?? null, phone: phone === null ? null : { number: phone, spellings }, businessId, mentions: { contacts, ids },
  }
  for (const table of tables.filter((each) => typeOf(each, 'id') === 'uuid')) {
    for (const { of } of table.groups.filter(leadsToRows)) {
      const { rows } = await sql<{ id: string }>`
        select t.id from ${sql.table(table.name)} as t where ${isTheirs(tables, table, of, whose)}`.execute(db)
      ids.push(...rows.map(({ id }) => id))
    }
  }
  return whose
}

/** Rows that are theirs, or that name their address or number: whatever names such a row is about them. */
function leadsToRows({ row, of }: Group): boolean {
  return (row || of.some(({ kind }) => kind === 'contact')) && !of.some(({ kind }) => kind === 'mentions')
}

async function findAllSpellings(db: Db, tables: readonly MarkedTable[], number: string): Promise<Spelling[]> {
  const found: Spelling[] = []
  for (const table of tables) {
    const sought = table.groups.flatMap(({ of }) => of.flatMap((lead) => lead.kind === 'contact' && lead.contact === 'phone' ? [{ of, column: lead.column }] : []))
    for (const { of, column } of new Map(sought.map((each) => [each.column, each])).values()) {
      found.push(...await findSpellings(db, numberColumn(table, 't', column), number, namesNobody('t', of)))
    }
  }
  return found
}

function typeOf({ columns }: MarkedTable, name: string): string | undefined {
  return columns.find(({ column }) => column === name)?.type
}
