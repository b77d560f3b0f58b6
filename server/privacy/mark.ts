/**
 * What stands about a person's data in the comment of a column, as one line of it:
 *
 *   personal: <what it is for> | of: <whose> | kept: <how long> | erase: <what erasure does> [| export: row | export: no]
 *   not personal: <why> [| kept: <how long>] [| export: no]
 *
 * A row goes when the time of a column is up that says `delete` or `keep`; with `clear` it is the column that goes. The register of processing, the export, the erasure and the retention all read these lines; there is no other list.
 */
export type Mark = PersonalMark | { personal: false; why: string; kept?: Kept; export: 'column' | 'no' }

export type PersonalMark = {
  personal: true
  purpose: string
  /** How the person is found. Behind an `else`, a contact counts only where no account is named. */
  of: readonly Lead[]
  kept: Kept
  erase: Erase
  /** `row`: everything in the row is the person's to see, but what says `no`. */
  export: 'row' | 'column' | 'no'
}

/**
 * - `person`: the column holds the id of the person
 * - `contact`: the column holds their email address or phone number, in anybody's words, which counts once it is verified; `contact`, where Parlour
 *   wrote it: an address in lower case or a number as +12125550123
 * - `through`: whoever the row of another table is about, which this column names by its id
 * - `begins`: the text begins with the person's id
 * - `mentions`: the person's id or the id of one of their rows is among the ids of the column; a text that mentions
 *   their contact counts as well. Texts are searched in full, so few columns may be marked like this
 */
export type Lead =
  | { kind: 'person'; column: string }
  | { kind: 'contact'; column: string; contact: 'email' | 'phone' | 'contact' }
  | { kind: 'through'; column: string; table: string }
  | { kind: 'begins'; column: string }
  | { kind: 'mentions'; column: string }

/** `through` is the table (and the column here that names its row) in which the instant stands, when it isn't this one. */
export type Kept =
  | { kind: 'account' }
  | { kind: 'books' }
  | { kind: 'after'; count: number; unit: 'hours' | 'days' | 'months' | 'years'; column: string; through?: { column: string; table: string } }
  | { kind: 'until'; column: string }

/**
 * - `delete`: the whole row goes; `clear`: null, or nothing of its kind; `replace`: by this text, `{id}` being the person's id
 * - `pseudonym`: the id stays, and leads to an account without a person
 * - `keep`: erasure leaves it as it is, for this reason
 */
export type Erase =
  | { kind: 'delete' }
  | { kind: 'clear' }
  | { kind: 'replace'; by: string }
  | { kind: 'pseudonym' }
  | { kind: 'keep'; because: string }

/** A mark that can't be read: which part, and what would be right. */
export class MarkError extends Error {}

/** The mark in a comment, or undefined when there is none. @throws MarkError when there is one that can't be read */
export function readMark(comment: string | null): Mark | undefined {
  const lines = (comment ?? '').split('\n').filter((line) => /^(not )?personal:/.test(line))
  if (lines.length > 1) throw new MarkError('there are two marks; a column has one')
  const [line] = lines
  if (line === undefined) return undefined
  const parts = readParts(line)
  return line.startsWith('not ') ? readNotPersonal(parts) : readPersonal(parts)
}

function readParts(line: string): Map<string, string> {
  const parts = new Map<string, string>()
  for (const part of line.split('|')) {
    const [, name, value] = /^\s*([a-z ]+?):\s*(.*?)\s*$/.exec(part) ?? []
    if (name === undefined || value === undefined || value === '') throw new MarkError(`“${part.trim()}” is not “name: words”`)
    if (parts.has(name)) throw new MarkError(`“${name}:” stands there twice`)
    parts.set(name, value)
  }
  return parts
}

function readNotPersonal(parts: Map<string, string>): Mark {
  allowOnly(parts, ['not personal', 'kept', 'export'])
  const [kept, exported] = [parts.get('kept'), readExport(parts.get('export'))]
  if (exported === 'row') throw new MarkError('what is not personal leads to nobody, so it has no “export: row”')
  const mark = { personal: false, why: parts.get('not personal') ?? '', export: exported } as const
  return kept === undefined ? mark : { ...mark, kept: readKept(kept) }
}

function readPersonal(parts: Map<string, string>): Mark {
  allowOnly(parts, ['personal', 'of', 'kept', 'erase', 'export'])
  const [purpose, of, kept, erase] = ['personal', 'of', 'kept', 'erase'].map((name) => parts.get(name))
  if (purpose === undefined || of === undefined || kept === undefined || erase === undefined) {
    throw new MarkError('it needs “personal: …”, “of: …”, “kept: …” and “erase: …”')
  }
  const mark: PersonalMark = {
    personal: true, purpose, of: of.split(/\s+else\s+/).map(readLead), kept: readKept(kept), erase: readErase(erase), export: readExport(parts.get('export')),
  }
  if ((mark.kept.kind === 'after' || mark.kept.kind === 'until') && (mark.erase.kind === 'replace' || mark.erase.kind === 'pseudonym')) {
    throw new MarkError('what is kept for a time is deleted or cleared after it: “erase: delete”, “clear” or “keep because …”')
  }
  return mark
}

function allowOnly(parts: Map<string, string>, names: readonly string[]): void {
  for (const name of parts.keys()) if (!names.includes(name)) throw new MarkError(`“${name}:” is not a part of a mark`)
}

function readLead(text: string): Lead {
  const [, through, table] = /^(\w+) -> (\w+)$/.exec(text) ?? []
  if (through !== undefined && table !== undefined) return { kind: 'through', column: through, table }
  const [, contactColumn, contact] = /^(\w+) = person\.(email|phone|contact)$/.exec(text) ?? []
  // Safe: the expression names these three.
  if (contactColumn !== undefined) return { kind: 'contact', column: contactColumn, contact: contact as 'email' | 'phone' | 'contact' }
  const [, begins] = /^(\w+) begins with person$/.exec(text) ?? []
  if (begins !== undefined) return { kind: 'begins', column: begins }
  const [, mentions] = /^(\w+) mentions person$/.exec(text) ?? []
  if (mentions !== undefined) return { kind: 'mentions', column: mentions }
  if (/^\w+$/.test(text)) return { kind: 'person', column: text }
  throw new MarkError(`“of: ${text}” is none of “person_id”, “order_id -> order”, “contact_email = person.email”, “scope begins with person”, “answer mentions person”`)
}

const units = { hour: 'hours', day: 'days', month: 'months', year: 'years' } as const

function readKept(text: string): Kept {
  if (text === 'with the account') return { kind: 'account' }
  if (text === 'with the books') return { kind: 'books' }
  const [, until] = /^until (\w+)$/.exec(text) ?? []
  if (until !== undefined) return { kind: 'until', column: until }
  const [, count, unit, through, table, column] = /^(\d+) (hour|day|month|year)s? after (?:(\w+) -> (\w+)\.)?(\w+)$/.exec(text) ?? []
  if (count === undefined || unit === undefined || column === undefined) {
    throw new MarkError(`“kept: ${text}” is none of “with the account”, “with the books”, “24 months after placed_at”, “24 months after order_id -> order.placed_at”, “until expires_at”`)
  }
  // Safe: the expression names these four.
  const named = { kind: 'after', count: Number(count), unit: units[unit as keyof typeof units], column } as const
  return through !== undefined && table !== undefined ? { ...named, through: { column: through, table } } : named
}

function readErase(text: string): Erase {
  if (text === 'delete' || text === 'clear' || text === 'pseudonym') return { kind: text }
  const [, by] = /^replace by (.+)$/.exec(text) ?? []
  if (by !== undefined) return { kind: 'replace', by }
  const [, because] = /^keep because (.+)$/.exec(text) ?? []
  if (because !== undefined) return { kind: 'keep', because }
  throw new MarkError(`“erase: ${text}” is none of “delete”, “clear”, “replace by …”, “pseudonym”, “keep because …”`)
}

function readExport(text: string | undefined): PersonalMark['export'] {
  if (text === undefined) return 'column'
  if (text === 'row' || text === 'no') return text
  throw new MarkError(`“export: ${text}” is neither “row” nor “no”`)
}
