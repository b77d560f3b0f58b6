import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { answerWith, nothingHere, refuseBody } from './answers.ts'
import type { Answer, Refusal } from './answers.ts'
import { confirmationTable, openConfirmationBook } from './confirmation-book.ts'
import { keyMissing, openMemory } from './memory.ts'
import type { Simulated } from './serve.ts'
import type { Settings } from './settings.ts'

/**
 * A warehouse that keeps its confirmations in `file`, and has enough of everything but `settings.outOfStockSkus`. Every POST
 * carries an `Idempotency-Key`:
 *
 *     POST /confirmations                { reference, lines: [{ sku, quantity }] }
 *     POST /confirmations/{key}/release  {}
 *     GET  /operations/{key}             the confirmation that this operation was done to, its refusal, or null
 *
 * where `{key}` is the idempotency key of the confirmation and, in the last, of either operation.
 */
export function createWarehouse(file: string, settings: Pick<Settings, 'outOfStockSkus'>): Simulated {
  const memory = openMemory(file, confirmationTable)
  const book = openConfirmationBook(memory)

  function answerConfirm(key: string, body: unknown): Answer {
    if (!confirmBody.Check(body)) return refuseBody(confirmBody.Errors(body)[0])
    const { reference, lines } = body
    const answer = memory.once({ key, kind: 'confirm', subject: key, detail: [reference, lines] }, () => {
      const existing = book.find(key)
      // Only a release that came first can have left it there: the goods stay where they are.
      const confirmation = existing ?? { id: randomUUID(), state: 'confirmed', lines }
      const missing = existing ? [] : lines.map(({ sku }) => sku).filter((sku) => settings.outOfStockSkus.includes(sku))
      if (missing.length > 0) return { refusal: outOfStock(missing) }
      book.write(key, confirmation, reference)
      return { value: confirmation, tookEffect: !existing }
    })
    // As with a voided payment: who repeats a confirmation must not take released goods for theirs.
    const now = answer.status === 200 ? book.find(key) : undefined
    return now?.state === 'released' ? answerWith(now) : answer
  }

  function answerRelease(confirmationKey: string, key: string): Answer {
    return memory.once({ key, kind: 'release', subject: confirmationKey, detail: [] }, () => {
      const existing = book.find(confirmationKey)
      if (existing?.state === 'released') return { value: existing, tookEffect: false }
      // What nobody knows gets a tombstone: should it still arrive, it is released already.
      const released = { id: existing?.id ?? randomUUID(), state: 'released', lines: existing?.lines ?? [] } as const
      book.write(confirmationKey, released)
      return { value: released, tookEffect: true }
    })
  }

  function answerFind(key: string): Answer {
    const found = memory.subjectOf(key)
    return 'refused' in found ? found.refused : answerWith(book.find(found.subject) ?? null)
  }

  return {
    answer({ method, path: [root, key, kind, ...rest], idempotencyKey, body }) {
      if (rest.length > 0) return nothingHere
      if (method === 'GET' && root === 'operations' && key && kind === undefined) return answerFind(key)
      if (method !== 'POST' || root !== 'confirmations') return nothingHere
      if (!idempotencyKey) return keyMissing
      if (key === undefined) return answerConfirm(idempotencyKey, body)
      return kind === 'release' ? answerRelease(key, idempotencyKey) : nothingHere
    },
    audit: { name: 'confirmations', list: book.list },
    close: memory.close,
  }
}

function outOfStock(skus: readonly string[]): Refusal {
  return { status: 409, code: 'outOfStock', detail: `Out of stock: ${skus.join(', ')}.`, subjects: skus }
}

const confirmBody = Compile(Type.Object({
  reference: Type.String({ minLength: 1, maxLength: 255 }),
  lines: Type.Array(Type.Object({
    sku: Type.String({ minLength: 1, maxLength: 255 }),
    quantity: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  }, { additionalProperties: false }), { minItems: 1, maxItems: 500 }),
}, { additionalProperties: false }))
