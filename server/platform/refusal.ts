/** What is said no to, by code: as which HTTP status, in which words. */
export type RefusalTable = Readonly<Record<string, { status: number; sentence: string }>>

/** What every module may refuse, and the platform itself does. The rest stands in the `refusals.ts` of each module. */
export const refusals = {
  malformed: { status: 400, sentence: 'This request couldn’t be understood.' },
  invalidInput: { status: 400, sentence: 'Some of the input isn’t right.' },
  notSignedIn: { status: 401, sentence: 'Please sign in first.' },
  signedOut: { status: 401, sentence: 'You’ve been signed out. Sign in again, or go on as a guest.' },
  notAllowed: { status: 403, sentence: 'Your account isn’t allowed to do this.' },
  twoFactorRequired: { status: 403, sentence: 'This place asks those who run it for two-factor sign-in. Set it up at /account/two-factor, then try again.' },
  notFound: { status: 404, sentence: 'There’s nothing here.' },
  methodNotAllowed: { status: 405, sentence: 'This address doesn’t take that method.' },
  tooLarge: { status: 413, sentence: 'That’s more than this address takes.' },
  misdirected: { status: 421, sentence: 'This Parlour is not known by that name. Set PARLOUR_PUBLIC_URL to the address that guests use.' },
  badRange: { status: 416, sentence: 'There is no such part of this file.' },
  tooSlow: { status: 408, sentence: 'This request took too long to arrive. Try again.' },
  headersTooLarge: { status: 431, sentence: 'The address or the headers of this request are too long.' },
  unsupportedMedia: { status: 415, sentence: 'Please send JSON.' },
  versionMissing: { status: 428, sentence: 'Say which version you are changing: send If-Match with the ETag you read.' },
  tooManyRequests: { status: 429, sentence: 'That was a little too fast. Try again in a moment.' },
  changedMeanwhile: { status: 409, sentence: 'Somebody else changed this first. Look at it again before you save.' },
  staleVersion: { status: 412, sentence: 'Somebody else changed this first. Look at it again before you save.' },
  alreadyExists: { status: 409, sentence: 'That name is already taken.' },
  wrongProof: { status: 422, sentence: 'That password or code isn’t correct.' },
  keyReused: { status: 422, sentence: 'This Idempotency-Key was used for a different request.' },
  emailNotVerified: { status: 422, sentence: 'Confirm your email address first. Your account shows you how.' },
  unavailable: { status: 503, sentence: 'We’re having trouble on our side. Try again in a few seconds.' },
} as const satisfies RefusalTable

/** A code that everybody may refuse with. */
export type CommonCode = keyof typeof refusals

/** What is wrong with one part of the input: a JSON pointer into the body (or query) and a sentence. */
export type InputError = { pointer: string; detail: string }

/** Facts that go with a refusal as members of the problem document, such as `{ left: 3 }`. What RFC 9457 names already stays as it is. */
export type RefusalFacts = { detail?: string; errors?: InputError[]; status?: never; code?: never; type?: never; title?: never; [fact: string]: unknown }

/**
 * A refusal on its way to the caller. Thrown anywhere below a route; nothing it interrupts stays behind. Anything that is thrown and isn't one is a bug, and
 * leaves as a 500 that says nothing.
 */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly sentence: string
  readonly facts: RefusalFacts
  /** Headers that the answer needs, such as one that takes a stale cookie away. */
  readonly headers: Readonly<Record<string, string>>

  constructor({ code, status, sentence }: { code: string; status: number; sentence: string }, facts: RefusalFacts = {}, headers: Readonly<Record<string, string>> = {}) {
    super(facts.detail ?? sentence)
    this.name = 'Refusal'
    this.code = code
    this.status = status
    this.sentence = sentence
    this.facts = facts
    this.headers = headers
  }
}

export type Refuse<Code extends string> = (code: Code, facts?: RefusalFacts, headers?: Readonly<Record<string, string>>) => Refusal

/** Makes the function with which a module refuses: with the codes of these tables and those that everybody may use, and no others. */
export function refusing<Table extends RefusalTable>(table: Table): Refuse<CommonCode | (keyof Table & string)> {
  const all: RefusalTable = { ...refusals, ...table }
  return (code, facts, headers) => {
    const refusal = all[code]
    if (!refusal) throw new Error(`There is no refusal ${code}.`)
    return new Refusal({ code, ...refusal }, facts, headers)
  }
}

/** `throw refuse('notFound')` */
export const refuse = refusing({})
