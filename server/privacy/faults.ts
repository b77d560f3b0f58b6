import type { Kept, Lead, PersonalMark } from './mark.ts'
import type { RegisteredColumn } from './read-register.ts'

/** Words in the name of a column that usually mean a person. */
const personalName = /(^|_)(name|email|mail|phone|mobile|address|street|ip|agent|note|notes|contact|birth\w*|comment|person|actor|member|courier|customer|guest|user|by|recipient|device|token|password|secret)(_|$)/
const freeTypes = new Set(['text', 'character varying', 'json', 'jsonb', 'inet', 'cidr', 'macaddr'])

/** Whether a column may well hold something about a person, so that it has to say whether it does. */
function mayBePersonal({ column, type, refersTo, closed }: RegisteredColumn): boolean {
  if (refersTo === 'person') return true
  if (freeTypes.has(type)) return !closed
  return personalName.test(column) && (type === 'uuid' || type === 'text[]' || type === 'bytea')
}

/** What is wrong with the marks of the schema, in sentences for whoever wrote the migration. Pure. */
export function findFaults(register: readonly RegisteredColumn[]): string[] {
  return register.flatMap((entry) => {
    const here = `${entry.table}.${entry.column}`
    if (entry.fault !== undefined) return [`${here}: ${entry.fault}`]
    const { mark } = entry
    if (mark?.personal) return faultsOf(entry, mark, register).map((fault) => `${here}: ${fault}`)
    if (mark === undefined && entry.tableMark === undefined && mayBePersonal(entry)) return [`${here}: does not say whether it is personal`]
    if (mark === undefined && entry.refersTo === 'person') return [`${here}: leads to a person, so it needs a mark of its own`]
    return []
  })
}

function faultsOf(entry: RegisteredColumn, mark: PersonalMark, register: readonly RegisteredColumn[]): string[] {
  const columns = new Map(register.map((other) => [`${other.table}.${other.column}`, other]))
  const missing = [...mark.of.flatMap((lead) => namedBy(entry.table, lead)), ...namedByTime(entry.table, mark.kept)].filter((name) => !columns.has(name))
  const faults = missing.map((name) => `there is no column ${name}`)
  for (const lead of mark.of) {
    if (lead.kind === 'through' && !hasLead(lead.table, register)) faults.push(`no column of ${lead.table} has “export: row”, so nobody knows whose its rows are`)
  }
  if (mark.erase.kind === 'clear' && entry.required && !emptyOf(entry.type)) faults.push(`it can't be cleared: ${entry.type}, not null`)
  if (mark.erase.kind === 'pseudonym' && entry.type !== 'uuid') faults.push('only an id can be a pseudonym')
  return faults
}

function namedBy(table: string, lead: Lead): string[] {
  return lead.kind === 'through' ? [`${table}.${lead.column}`, `${lead.table}.id`] : [`${table}.${lead.column}`]
}

function namedByTime(table: string, kept: Kept): string[] {
  if (kept.kind === 'until') return [`${table}.${kept.column}`]
  if (kept.kind !== 'after') return []
  return kept.through ? [`${table}.${kept.through.column}`, `${kept.through.table}.${kept.column}`] : [`${table}.${kept.column}`]
}

/** Whose the rows of a table are says its column with “export: row”; when there are several, they have to agree. */
function hasLead(table: string, register: readonly RegisteredColumn[]): boolean {
  return register.some((other) => other.table === table && other.mark?.personal === true && other.mark.export === 'row')
}

/** How “nothing” is written in a column that takes no null, as SQL; undefined when it can't be. */
export function emptyOf(type: string): string | undefined {
  if (type === 'text' || type === 'character varying') return `''`
  if (type === 'json' || type === 'jsonb') return `'{}'`
  return type.endsWith('[]') ? `'{}'` : undefined
}
