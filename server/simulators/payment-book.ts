import { tallyByReference } from './memory.ts'
import type { Memory } from './memory.ts'
import type { Payment } from './payment-rules.ts'

export const paymentTable = `
  create table if not exists payment (
    sequence integer primary key,
    key text not null unique,
    id text not null,
    reference text,
    source text,
    state text not null,
    amount_minor integer not null,
    captured_minor integer not null,
    refunded_minor integer not null,
    currency text not null
  ) strict`

/** The payments of the simulated gateway, each under the idempotency key of its authorisation. */
export function openPaymentBook(memory: Memory) {
  const select = memory.database.prepare('select * from payment where key = ?')
  const selectAll = memory.database.prepare('select * from payment order by sequence')
  const upsert = memory.database.prepare(`
    insert into payment (key, id, reference, source, state, amount_minor, captured_minor, refunded_minor, currency)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (key) do update set
      state = excluded.state, captured_minor = excluded.captured_minor, refunded_minor = excluded.refunded_minor,
      reference = coalesce(excluded.reference, reference), source = coalesce(excluded.source, source)`)
  return {
    find(key: string): Payment | undefined {
      const row = select.get(key)
      return row && paymentFrom(row)
    },
    /** `asked` is what only an authorisation says; a late one adds it to its tombstone, for who looks at the books. */
    write(key: string, payment: Payment, asked?: { reference: string; source: string }) {
      upsert.run(
        key, payment.id, asked?.reference ?? null, asked?.source ?? null, payment.state,
        payment.amountMinor, payment.capturedMinor, payment.refundedMinor, payment.currency,
      )
    },
    /** Everything, for an audit: payments, operations, and by order reference how often each operation took effect. */
    list() {
      const payments = selectAll.all().map((row) => ({
        key: String(row.key),
        reference: row.reference === null ? null : String(row.reference),
        source: row.source === null ? null : String(row.source),
        ...paymentFrom(row),
      }))
      const operations = memory.operations()
      const references = tallyByReference(payments, operations, { authorise: 'authorised', capture: 'captured', refund: 'refunded', void: 'voided' })
      return { payments, operations, references }
    },
  }
}

function paymentFrom(row: Record<string, unknown>): Payment {
  return {
    id: String(row.id),
    state: row.state as Payment['state'], // Only this file writes the column, from the same type.
    amountMinor: Number(row.amount_minor),
    capturedMinor: Number(row.captured_minor),
    refundedMinor: Number(row.refunded_minor),
    currency: String(row.currency),
  }
}
