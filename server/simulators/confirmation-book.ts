import { tallyByReference } from './memory.ts'
import type { Memory } from './memory.ts'

/** Goods set aside, as the simulated warehouse keeps it. */
export interface Confirmation {
  id: string
  state: 'confirmed' | 'released'
  lines: readonly { sku: string; quantity: number }[]
}

export const confirmationTable = `
  create table if not exists confirmation (
    sequence integer primary key,
    key text not null unique,
    id text not null,
    reference text,
    state text not null,
    lines text not null
  ) strict`

/** The confirmations of the simulated warehouse, each under its idempotency key. */
export function openConfirmationBook(memory: Memory) {
  const select = memory.database.prepare('select * from confirmation where key = ?')
  const selectAll = memory.database.prepare('select * from confirmation order by sequence')
  const upsert = memory.database.prepare(`
    insert into confirmation (key, id, reference, state, lines) values (?, ?, ?, ?, ?)
    on conflict (key) do update set state = excluded.state, reference = coalesce(excluded.reference, reference)`)
  return {
    find(key: string): Confirmation | undefined {
      const row = select.get(key)
      return row && confirmationFrom(row)
    },
    /** Only a confirmation says its reference; a late one adds it to its tombstone, for who looks at the books. */
    write(key: string, { id, state, lines }: Confirmation, reference?: string) {
      upsert.run(key, id, reference ?? null, state, JSON.stringify(lines))
    },
    /** Everything, for an audit: confirmations, operations, and by order reference how often each operation took effect. */
    list() {
      const confirmations = selectAll.all().map((row) => ({
        key: String(row.key),
        reference: row.reference === null ? null : String(row.reference),
        ...confirmationFrom(row),
      }))
      const operations = memory.operations()
      return { confirmations, operations, references: tallyByReference(confirmations, operations, { confirm: 'confirmed', release: 'released' }) }
    },
  }
}

function confirmationFrom(row: Record<string, unknown>): Confirmation {
  // Only this file writes these columns, from the same type.
  return { id: String(row.id), state: row.state as Confirmation['state'], lines: JSON.parse(String(row.lines)) as Confirmation['lines'] }
}
