import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import { isNumber } from '../locations/index.ts'
import type { Spelling } from '../locations/index.ts'
import type { Lead } from './mark.ts'
import type { MarkedTable } from './tables.ts'

/** Somebody as far as their data can be found. Contacts are only those that they have proved to be theirs. */
export type Whose = {
  /** Null: a guest, of whom there is no more than a contact. */
  personId: string | null
  /** In lower case. */
  email: string | null
  phone: Phone | null
  /** Only what this business knows of them; null: everything. */
  businessId: string | null
  /** What a text has in it when it is about them: contacts, and the ids of the person and of their rows. */
  mentions: { contacts: readonly string[]; ids: readonly string[] }
}

/** A number as +12125550123, and in all the ways in which guests wrote it. */
type Phone = { number: string; spellings: readonly Spelling[] }

/** A row in a statement: of which table, and what it is called there. */
type Row = { table: MarkedTable; alias: string }

/** Whether the row, which is called `t`, is theirs by these leads. */
export function isTheirs(tables: readonly MarkedTable[], table: MarkedTable, leads: readonly Lead[], whose: Whose): RawBuilder<SqlBool> {
  const theirs = byAnyLead(tables, { table, alias: 't' }, leads, whose)
  if (whose.businessId === null) return theirs
  if (hasBusiness(table)) return sql<SqlBool>`(t.business_id = ${whose.businessId}::uuid and ${theirs})`
  // What belongs to no business is only about its guests when it names something of theirs there.
  return leads.every(({ kind }) => kind === 'mentions' || kind === 'begins') ? theirs : sql<SqlBool>`false`
}

function byAnyLead(tables: readonly MarkedTable[], row: Row, leads: readonly Lead[], whose: Whose): RawBuilder<SqlBool> {
  const nobodyNamed = namesNobody(row.alias, leads)
  const ways = leads.map((lead) => {
    if (lead.kind === 'person') return whose.personId === null ? sql`false` : sql`${column(row, lead.column)} = ${whose.personId}::uuid`
    if (lead.kind === 'through') return throughTable(tables, row, lead, whose)
    if (lead.kind === 'begins') return whose.personId === null ? sql`false` : sql`${column(row, lead.column)} like ${`${whose.personId}%`}`
    if (lead.kind === 'mentions') return sql`(${nobodyNamed} and ${mentioned(row, lead.column, whose)})`
    return sql`(${nobodyNamed} and ${isContact(row, lead, whose)})`
  })
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}

/** Whether no account is named in a row: only then a contact counts. */
export function namesNobody(alias: string, leads: readonly Lead[]): RawBuilder<SqlBool> {
  const accounts = leads.flatMap((lead) => lead.kind === 'person' ? [sql`${sql.ref(`${alias}.${lead.column}`)} is null`] : [])
  return accounts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(accounts, sql` and `)}`
}

function isContact(row: Row, lead: Lead & { kind: 'contact' }, { email, phone }: Whose): RawBuilder<unknown> {
  const written = column(row, lead.column)
  if (lead.contact === 'contact') return sql`${written} = any (${[email, phone?.number].filter((each) => typeof each === 'string')}::text[])`
  if (lead.contact === 'email') return email === null ? sql`false` : sql`lower(${written}) = ${email}`
  return phone === null ? sql`false` : isNumber(numberColumn(row.table, row.alias, lead.column), phone.number, phone.spellings)
}

/** Where numbers stand as people wrote them. */
export function numberColumn(table: MarkedTable, alias: string, name: string) {
  return { table: table.name, alias, column: name, located: table.columns.some((each) => each.column === 'location_id') }
}

function throughTable(tables: readonly MarkedTable[], row: Row, lead: Lead & { kind: 'through' }, whose: Whose): RawBuilder<unknown> {
  const table = tables.find(({ name }) => name === lead.table)
  // A test of the house keeps this from happening.
  if (!table) throw new Error(`${row.table.name} leads to people through ${lead.table}, which leads to nobody.`)
  const target: Row = { table, alias: `${row.alias}_${lead.table}` }
  const leads = table.groups.find((group) => group.row)?.of ?? []
  // The business leads every key, so a row is found by both where both have one.
  const sameBusiness = hasBusiness(table) && hasBusiness(row.table) ? sql`${column(target, 'business_id')} = ${column(row, 'business_id')} and ` : sql``
  return sql`exists (select from ${sql.table(table.name)} as ${sql.table(target.alias)}
    where ${sameBusiness}${column(target, 'id')} = ${column(row, lead.column)} and ${byAnyLead(tables, target, leads, whose)})`
}

/** Whether one of theirs is among the ids, or stands in the text. */
function mentioned({ table, alias }: Row, name: string, { mentions: { contacts, ids } }: Whose): RawBuilder<unknown> {
  const here = sql.ref(`${alias}.${name}`)
  if (table.columns.some(({ column: each, type }) => each === name && type === 'uuid[]')) {
    // In these words an index of the rows that name anything is of use, however many ids there are: of ids that it can see, PostgreSQL expects
    // each in one row of 200, and with a hundred it would rather read everything.
    return sql`(${here} <> '{}' and ${here} && (select ${ids}::uuid[]))`
  }
  return sql`${here}::text like any (${[...contacts, ...ids].map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)}::text[])`
}

function hasBusiness({ columns }: MarkedTable): boolean {
  return columns.some(({ column: name }) => name === 'business_id')
}

function column({ alias }: Row, name: string): RawBuilder<unknown> {
  return sql.ref(`${alias}.${name}`)
}
