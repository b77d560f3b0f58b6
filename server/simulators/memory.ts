import { DatabaseSync } from 'node:sqlite'
import { answerWith, refuseWith } from './answers.ts'
import type { Answer, Refusal } from './answers.ts'

/** A write as it asks to be remembered: its key, all that it says, and what it is about. */
interface Operation {
  key: string
  kind: string
  /** The key of the payment or confirmation it acts on. */
  subject: string
  /** Everything else it says. The same key with another kind, subject or detail is a mistake of the caller. */
  detail: unknown
}

/** What an operation did. `tookEffect` is false when the state was already as asked, as with a second void. */
export type Deed = { value: unknown; tookEffect: boolean } | { refusal: Refusal }

/** An operation as it is kept. */
interface KeptOperation {
  key: string
  kind: string
  subject: string
  status: number
  tookEffect: boolean
}

/** Opens a simulator's memory, made by `schema` beside the operations. A file outlives the process; `:memory:` does not. */
export function openMemory(file: string, schema: string) {
  const database = openDatabase(file)
  database.exec(`${operationTable};${schema}`)
  // A file of before keys could be forgotten.
  if (!database.prepare('pragma table_info(operation)').all().some(({ name }) => name === 'forgotten')) database.exec('alter table operation add column forgotten integer not null default 0')
  const begin = database.prepare('begin immediate')
  const commit = database.prepare('commit')
  const rollback = database.prepare('rollback')
  const find = database.prepare('select kind, subject, detail, status, answer, forgotten from operation where key = ?')
  const keep = database.prepare(`
    insert into operation (key, kind, subject, detail, status, answer, took_effect) values (?, ?, ?, ?, ?, ?, ?)
    on conflict (key) do update set status = excluded.status, answer = excluded.answer, took_effect = took_effect + excluded.took_effect, forgotten = 0`)
  const forgetAll = database.prepare('update operation set forgotten = 1')
  const all = database.prepare('select key, kind, subject, status, took_effect from operation order by sequence')

  /** Does the operation and keeps its answer in one transaction; with a key that is known, gives that answer again. */
  function once(operation: Operation, act: () => Deed): Answer {
    const detail = JSON.stringify(operation.detail)
    const earlier = find.get(operation.key)
    if (earlier && earlier.forgotten === 0) {
      const isSame = earlier.kind === operation.kind && earlier.subject === operation.subject && earlier.detail === detail
      return isSame ? { status: Number(earlier.status), body: String(earlier.answer) } : refuseWith(keyReused)
    }
    begin.run()
    try {
      const deed = act()
      const answer = 'refusal' in deed ? refuseWith(deed.refusal) : answerWith(deed.value)
      const tookEffect = 'refusal' in deed || !deed.tookEffect ? 0 : 1
      keep.run(operation.key, operation.kind, operation.subject, detail, answer.status, answer.body, tookEffect)
      commit.run()
      return answer
    } catch (error) {
      rollback.run()
      throw error
    }
  }

  return {
    database,
    once,
    /** What the operation with this key was done to, or its refusal. */
    subjectOf(key: string): { refused: Answer } | { subject: string } {
      const operation = find.get(key)
      // Something voided or released before it arrived has no operation of its own key, yet that is what became of the key.
      if (!operation) return { subject: key }
      const status = Number(operation.status)
      return status === 200 ? { subject: String(operation.subject) } : { refused: { status, body: String(operation.answer) } }
    },
    /** From now on no key is known any more: what comes again is done again. The operations stay, to be asked for. */
    forgetKeys: () => { forgetAll.run() },
    operations(): KeptOperation[] {
      return all.all().map((row) => ({
        key: String(row.key),
        kind: String(row.kind),
        subject: String(row.subject),
        status: Number(row.status),
        tookEffect: Number(row.took_effect) > 0,
      }))
    },
    close: () => database.close(),
  }
}

/**
 * How often each operation took effect, by order reference. `names` says which kinds are counted and as what; what is not
 * known to belong to an order, like a tombstone, is not counted.
 */
export function tallyByReference<Name extends string>(
  holdings: readonly { key: string; reference: string | null }[],
  operations: readonly KeptOperation[],
  names: Readonly<Record<string, Name>>,
): Record<string, Record<Name, number>> {
  const references = new Map(holdings.map(({ key, reference }) => [key, reference]))
  const zeros = Object.fromEntries(Object.values(names).map((name) => [name, 0])) as Record<Name, number> // Made of the very names.
  const tallies = new Map<string, Record<Name, number>>()
  for (const { subject, kind, tookEffect } of operations) {
    const [reference, name] = [references.get(subject), names[kind]]
    if (reference == null || name === undefined) continue
    const tally = tallies.get(reference) ?? { ...zeros }
    if (tookEffect) tally[name] += 1
    tallies.set(reference, tally)
  }
  return Object.fromEntries(tallies)
}

export type Memory = ReturnType<typeof openMemory>

const operationTable = `
  create table if not exists operation (
    sequence integer primary key,
    key text not null unique,
    kind text not null,
    subject text not null,
    detail text not null,
    status integer not null,
    answer text not null,
    took_effect integer not null,
    forgotten integer not null default 0
  ) strict`

export const keyMissing = refuseWith({ status: 400, code: 'badRequest', detail: 'An Idempotency-Key of 1 to 255 characters is needed.' })

const keyReused: Refusal = { status: 422, code: 'idempotencyKeyReused', detail: 'This Idempotency-Key was used for something else.' }

/** A file that one simulator has for itself. */
export function openDatabase(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file)
    // A write-ahead log without a flush a commit: a killed process loses nothing, a power cut the last moments. One process alone
    // holds the file, and the log is folded in rarely: 25 µs of processor time an operation rather than 34.
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 8000')
    return database
  } catch (error) {
    throw new Error(`The simulator can't open its memory in ${file}: is the folder there and writable, and does no other simulator use the file?`, { cause: error })
  }
}
