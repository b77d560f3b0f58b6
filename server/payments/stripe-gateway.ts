import type { CallOutcome } from '../platform/calls.ts'
import { openJsonCaller } from '../platform/json-calls.ts'
import { refuseVoided } from './gateway.ts'
import type { Authorisation, PaymentGateway } from './gateway.ts'
import { describeIntent, explainStripeError, isTombstone, judgeIntent, readFound, readIntent, readRefund, readRefunds, refuse } from './stripe-answers.ts'
import type { Intent, StripeRefund } from './stripe-answers.ts'

// Written from Stripe's published API reference (https://docs.stripe.com/api: PaymentIntents, Refunds, Idempotent requests,
// Search, Errors) and tested against a double that is as strict as that text. Stripe itself was not reachable: before the
// first guest pays, run a payment, a decline, a void and a refund with a test key.

type StripeOptions = {
  secretKey: string
  url?: string
  /** Of one request, and an operation makes up to three; 10 s unless told, since Stripe asks the card's bank meanwhile. */
  timeoutMilliseconds?: number
}

type Form = Readonly<Record<string, string>>

/**
 * Stripe as a provider. An authorisation is a PaymentIntent with manual capture, made and confirmed in one request; the
 * idempotency key names it in its metadata. `find` knows the keys of authorisations only. `close` waits for the calls under way.
 */
export function openStripeGateway(options: StripeOptions): PaymentGateway & { close(): Promise<void> } {
  const { secretKey, url = 'https://api.stripe.com', timeoutMilliseconds = 10_000 } = options
  const caller = openJsonCaller({
    url, timeoutMilliseconds, explain: explainStripeError,
    headers: { authorization: `Bearer ${secretKey}`, 'stripe-version': '2024-06-20' },
    // `post` below takes forms alone.
    encoding: { contentType: 'application/x-www-form-urlencoded', write: (form) => new URLSearchParams(form as Form).toString() },
  })
  const known = rememberIds()
  const post = (path: string, idempotencyKey: string, body: Form) => ({ method: 'POST' as const, path, idempotencyKey, body })

  const get = (id: string) => caller.call({ method: 'GET', path: `/v1/payment_intents/${id}?expand[]=latest_charge` }, readIntent)

  /**
   * The intent of an authorisation as it stands, or null. Stripe's search lags behind by up to a minute and more, so null may
   * be too early. That is safe: an authorisation repeated with its key is answered as the first time, and `void` and the
   * others never conclude from null that nothing is there. What search shows may be old as well, hence the second look.
   */
  async function look(key: string): Promise<CallOutcome<Intent | null>> {
    const id = known.get(key)
    if (id !== undefined) return asked(await get(id))
    const query = `metadata['parlour_key']:'${key.replace(/[\\']/g, '\\$&')}'`
    const found = asked(await caller.call({ method: 'GET', path: `/v1/payment_intents/search?query=${encodeURIComponent(query)}` }, readFound))
    if (found.outcome !== 'done') return found
    // Search ignores case; keys do not.
    const named = found.value.filter(({ metadata }) => metadata.parlour_key === key)
    const intent = named.find((one) => !isTombstone(one)) ?? named[0]
    if (!intent) return { outcome: 'done', value: null }
    known.set(key, intent.id)
    return asked(await get(intent.id))
  }

  async function present(key: string, id?: string): Promise<CallOutcome<Intent>> {
    if (id !== undefined) known.set(key, id)
    const found = await look(key)
    if (found.outcome !== 'done') return found
    return found.value ? { outcome: 'done', value: found.value } : { outcome: 'failed', reason: 'Stripe does not show this payment (yet).' }
  }

  async function authorise(request: Parameters<PaymentGateway['authorise']>[0]): Promise<CallOutcome<Authorisation>> {
    const { idempotencyKey, amountMinor, currency, source, reference } = request
    if (tenfold.has(currency) && amountMinor % 10 !== 0) return refuse('badRequest', `Stripe takes ${currency} in steps of ten of the smallest units.`)
    if (otherUnits.has(currency)) return refuse('badRequest', `Stripe counts ${currency} in units of its own.`)
    const made = await caller.call(post('/v1/payment_intents', idempotencyKey, {
      amount: String(amountMinor), currency: currency.toLowerCase(), capture_method: 'manual', confirm: 'true',
      payment_method: source, 'payment_method_types[0]': 'card', 'metadata[parlour_key]': idempotencyKey, 'metadata[order]': reference,
    }), (json, headers) => wrapped(readIntent(json), headers['idempotent-replayed'] === 'true'))
    // Our own requests with this key are all alike: only a tombstone can have used it with other parameters.
    if (made.outcome === 'refused' && made.code === 'idempotencyKeyReused') return refuse('alreadyVoided', 'The payment was voided.')
    if (made.outcome !== 'done') return made
    known.set(idempotencyKey, made.value.intent.id)
    // A replayed answer tells how it was then; it may have been voided since.
    const now = made.value.replayed ? asked(await get(made.value.intent.id)) : { outcome: 'done' as const, value: made.value.intent }
    return now.outcome === 'done' ? refuseVoided(judgeIntent(now.value)) : now
  }

  /** Cancels an intent. Whatever Stripe answers, what counts is how the intent stands: it may have been cancelled or taken just now. */
  async function release(intent: Intent, idempotencyKey: string): Promise<CallOutcome<Authorisation>> {
    if (intent.status === 'canceled') return { outcome: 'done', value: describeIntent(intent) }
    if (intent.status === 'succeeded') return refuse('alreadyCaptured', 'The money was taken already.')
    const cancelled = await caller.call(post(`/v1/payment_intents/${intent.id}/cancel`, idempotencyKey, {}), readIntent)
    if (cancelled.outcome === 'done' && cancelled.value.status === 'canceled') return { outcome: 'done', value: describeIntent(cancelled.value) }
    if (cancelled.outcome !== 'done' && cancelled.outcome !== 'refused') return cancelled
    const now = asked(await get(intent.id))
    if (now.outcome !== 'done') return now
    if (now.value.status === 'canceled' || now.value.status === 'succeeded') return release(now.value, idempotencyKey)
    return { outcome: 'failed', reason: 'Stripe does not cancel the payment now.' }
  }

  /**
   * Uses up the key of an authorisation that Stripe does not show, with other parameters: from then on a late authorisation gets
   * an idempotency error and takes no money. When Stripe refuses just that, the authorisation had arrived and search lags.
   * Nobody pays the ten euros: without a payment method it can't be confirmed. They are well above the least that Stripe
   * takes in any currency that an account settles in.
   */
  async function bury(authorisationKey: string, idempotencyKey: string): Promise<CallOutcome<Authorisation>> {
    const made = await caller.call(post('/v1/payment_intents', authorisationKey, {
      amount: '1000', currency: 'eur', capture_method: 'manual', 'payment_method_types[0]': 'card',
      'metadata[tombstone]': '1', 'metadata[parlour_key]': authorisationKey,
    }), readIntent)
    if (made.outcome === 'refused' && made.code === 'idempotencyKeyReused') {
      return { outcome: 'unknown', reason: 'The payment did arrive, but Stripe does not show it yet.' }
    }
    if (made.outcome !== 'done') return made
    known.set(authorisationKey, made.value.id)
    return release(made.value, idempotencyKey)
  }

  async function capture({ authorisationKey, authorisationId, amountMinor, idempotencyKey }: Parameters<PaymentGateway['capture']>[0]): Promise<CallOutcome<Authorisation>> {
    const found = await present(authorisationKey, authorisationId)
    if (found.outcome !== 'done') return found
    // Taken already, voided, or declined: it is answered as it stands.
    if (found.value.status !== 'requires_capture') return refuseVoided(judgeIntent(found.value))
    const taken = await caller.call(post(`/v1/payment_intents/${found.value.id}/capture`, idempotencyKey, {
      amount_to_capture: String(amountMinor), 'expand[0]': 'latest_charge',
    }), readIntent)
    if (taken.outcome === 'done') return refuseVoided(judgeIntent(taken.value))
    if (taken.outcome !== 'refused') return taken
    // Somebody else may have taken it or let it go between our look and our request.
    const now = asked(await get(found.value.id))
    if (now.outcome !== 'done') return now
    return now.value.status === 'requires_capture' ? taken : refuseVoided(judgeIntent(now.value))
  }

  /** The refund that was made with this key, also long ago: Stripe forgets a key after a day at the earliest, and what is kept with a refund never. */
  async function madeBefore(intent: Intent, key: string): Promise<CallOutcome<StripeRefund | null>> {
    const found = asked(await caller.call({ method: 'GET', path: `/v1/refunds?payment_intent=${intent.id}&limit=100` }, readRefunds))
    return found.outcome === 'done' ? { outcome: 'done', value: found.value.find(({ metadata }) => metadata?.parlour_key === key) ?? null } : found
  }

  async function refund({
    authorisationKey, authorisationId, amountMinor, idempotencyKey, isRepeated = false,
  }: Parameters<PaymentGateway['refund']>[0]): Promise<CallOutcome<Authorisation>> {
    const found = await present(authorisationKey, authorisationId)
    if (found.outcome !== 'done') return found
    const standing = refuseVoided(judgeIntent(found.value))
    if (standing.outcome !== 'done') return standing
    if (standing.value.state === 'authorised') return refuse('notCaptured', 'The money was not taken, so it can not be given back.')
    const before = isRepeated ? await madeBefore(found.value, idempotencyKey) : { outcome: 'done' as const, value: null }
    if (before.outcome !== 'done') return before
    const given = before.value ? { outcome: 'done' as const, value: before.value } : await caller.call(post('/v1/refunds', idempotencyKey, {
      payment_intent: found.value.id, amount: String(amountMinor), 'metadata[parlour_key]': idempotencyKey,
    }), readRefund)
    if (given.outcome !== 'done') return given
    if (['failed', 'canceled'].includes(given.value.status)) return refuse('badRequest', 'Stripe could not give the money back.')
    const now = asked(await get(found.value.id))
    return now.outcome === 'done' ? { outcome: 'done', value: describeIntent(now.value) } : now
  }

  return {
    authorise, capture, refund,
    find: async (key) => {
      const found = await look(key)
      if (found.outcome !== 'done') return found
      return found.value ? judgeIntent(found.value) : { outcome: 'done', value: null }
    },
    void: async ({ authorisationKey, authorisationId, idempotencyKey }) => {
      if (authorisationId !== undefined) known.set(authorisationKey, authorisationId)
      const found = await look(authorisationKey)
      if (found.outcome !== 'done') return found
      return found.value ? release(found.value, idempotencyKey) : bury(authorisationKey, idempotencyKey)
    },
    close: () => caller.close(),
  }
}

/** In these Stripe's smallest unit is not that of ISO 4217 (https://docs.stripe.com/currencies#special-cases): a hundred times too little would be charged. */
const otherUnits: ReadonlySet<string> = new Set(['ISK', 'UGX'])
/** Of a thousand units each, of which the last digit has to be 0 (https://docs.stripe.com/currencies#three-decimal). */
const tenfold: ReadonlySet<string> = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND'])

/** A question that could not be put settles nothing: who asks takes `refused` for the answer about the payment. */
function asked<Value>(outcome: CallOutcome<Value>): CallOutcome<Value> {
  return outcome.outcome === 'refused' ? { outcome: 'failed', reason: outcome.reason } : outcome
}

function wrapped(intent: Intent | undefined, replayed: boolean) {
  return intent && { intent, replayed }
}

/** The ids of the last payments by key, so that what this process has seen need not wait for Stripe's search. */
function rememberIds(idsMax = 10_000) {
  const ids = new Map<string, string>()
  return {
    get: (key: string) => ids.get(key),
    set(key: string, id: string) {
      ids.set(key, id)
      const [oldest] = ids.keys()
      if (ids.size > idsMax && oldest !== undefined) ids.delete(oldest)
    },
  }
}
