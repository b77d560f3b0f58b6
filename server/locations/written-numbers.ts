import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { readPhoneNumber } from '../platform/phone-number.ts'

/**
 * Guests write their numbers as they like, mostly without a country: it is then the one of the place. So the same words are one number here
 * and another one there, and a number is looked for by what was written and where.
 */
export type Spelling = { written: string; country: string | null }

/** A column of such numbers, of rows that are called `alias`. Those that are `located` have a business_id and a location_id. */
export type NumberColumn = { table: string; alias: string; column: string; located: boolean }

const digitsCompared = 7

/**
 * All ways in which this number stands in the column.
 * @param number as +12125550123
 * @param among which rows count, in the words of the index of last digits where there is one
 */
export async function findSpellings(db: Db, where: NumberColumn, number: string, among: RawBuilder<unknown>): Promise<Spelling[]> {
  const written = writtenIn(where)
  const { rows } = await sql<Spelling>`
    select distinct ${written} as written, ${countryOf(where)} as country from ${sql.table(where.table)} as ${sql.table(where.alias)}
    where ${among} and ${written} is not null and ${hasLastDigits(written, number)}`.execute(db)
  return rows.filter((each) => readPhoneNumber(each.written, each.country ?? undefined) === number)
}

/** Whether a row has this number, of which these are all spellings. */
export function isNumber(where: NumberColumn, number: string, spellings: readonly Spelling[]): RawBuilder<SqlBool> {
  const written = writtenIn(where)
  return sql<SqlBool>`(${hasLastDigits(written, number)} and exists (
    select from unnest(${spellings.map((each) => each.written)}::text[], ${spellings.map(({ country }) => country)}::text[]) as known (written, country)
    where known.written = ${written} and known.country is not distinct from ${countryOf(where)}))`
}

function writtenIn({ alias, column }: NumberColumn): RawBuilder<unknown> {
  return sql.ref(`${alias}.${column}`)
}

function countryOf({ alias, located }: NumberColumn): RawBuilder<unknown> {
  if (!located) return sql`null::text`
  return sql`(select country from location where location.business_id = ${sql.ref(`${alias}.business_id`)} and location.id = ${sql.ref(`${alias}.location_id`)})`
}

/** What numbers are first compared by, however they are written: an index has just this. */
function hasLastDigits(written: RawBuilder<unknown>, number: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`right(regexp_replace(${written}, '\\D', '', 'g'), ${sql.lit(digitsCompared)}) = ${number.slice(-digitsCompared)}`
}
