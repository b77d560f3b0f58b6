import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { answerWith, nothingHere, refuseBody } from './answers.ts'
import type { Answer } from './answers.ts'
import { keyMissing, openMemory } from './memory.ts'
import type { Deed } from './memory.ts'
import { openPaymentBook, paymentTable } from './payment-book.ts'
import { authorise, capture, refund, voidPayment } from './payment-rules.ts'
import type { Verdict } from './payment-rules.ts'
import type { Simulated } from './serve.ts'

/**
 * A payment gateway that keeps its payments in `file`. Every POST carries an `Idempotency-Key`:
 *
 *     POST /authorisations                 { amountMinor, currency, source, reference }
 *     POST /authorisations/{key}/void      {}
 *     POST /authorisations/{key}/capture   { amountMinor }
 *     POST /authorisations/{key}/refund    { amountMinor }
 *     GET  /operations/{key}               the payment that this operation was done to, its refusal, or null
 *
 * where `{key}` is the idempotency key of the authorisation and, in the last, of any operation. Payments are answered as
 * `Payment`, refusals as problems.
 */
export function createGateway(file: string): Simulated {
  const memory = openMemory(file, paymentTable)
  const book = openPaymentBook(memory)

  function answerAuthorise(key: string, body: unknown): Answer {
    if (!authoriseBody.Check(body)) return refuseBody(authoriseBody.Errors(body)[0])
    const { amountMinor, currency, source, reference } = body
    const answer = memory.once({ key, kind: 'authorise', subject: key, detail: [amountMinor, currency, source, reference] }, () => {
      const verdict = authorise(book.find(key), { id: randomUUID(), amountMinor, currency, source })
      if ('payment' in verdict) book.write(key, verdict.payment, { reference, source })
      return deedOf(verdict)
    })
    // A repeated authorisation is told the truth rather than its first answer once the payment was voided: who repeats it may
    // not know of the void and would take the money for held.
    const now = answer.status === 200 ? book.find(key) : undefined
    return now?.state === 'voided' ? answerWith(now) : answer
  }

  function answerOn(payment: string, kind: string | undefined, key: string, body: unknown): Answer {
    const move = (detail: unknown, decide: () => Verdict) => memory.once({ key, kind: String(kind), subject: payment, detail }, () => {
      const verdict = decide()
      if ('payment' in verdict && verdict.tookEffect) book.write(payment, verdict.payment)
      return deedOf(verdict)
    })
    if (kind === 'void') return move([], () => voidPayment(book.find(payment), randomUUID()))
    if (kind !== 'capture' && kind !== 'refund') return nothingHere
    if (!amountBody.Check(body)) return refuseBody(amountBody.Errors(body)[0])
    const { amountMinor } = body
    return move([amountMinor], () => (kind === 'capture' ? capture : refund)(book.find(payment), amountMinor))
  }

  function answerFind(key: string): Answer {
    const found = memory.subjectOf(key)
    return 'refused' in found ? found.refused : answerWith(book.find(found.subject) ?? null)
  }

  return {
    answer({ method, path: [root, key, kind, ...rest], idempotencyKey, body }) {
      if (rest.length > 0) return nothingHere
      if (method === 'GET' && root === 'operations' && key && kind === undefined) return answerFind(key)
      if (method !== 'POST' || root !== 'authorisations') return nothingHere
      if (!idempotencyKey) return keyMissing
      return key === undefined ? answerAuthorise(idempotencyKey, body) : answerOn(key, kind, idempotencyKey, body)
    },
    audit: { name: 'payments', list: book.list },
    forgetKeys: memory.forgetKeys,
    close: memory.close,
  }
}

function deedOf(verdict: Verdict): Deed {
  return 'refusal' in verdict ? verdict : { value: verdict.payment, tookEffect: verdict.tookEffect }
}

const amountMinor = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
const amountBody = Compile(Type.Object({ amountMinor }, { additionalProperties: false }))
const authoriseBody = Compile(Type.Object({
  amountMinor,
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  source: Type.String({ minLength: 1, maxLength: 255 }),
  reference: Type.String({ minLength: 1, maxLength: 255 }),
}, { additionalProperties: false }))
