import { Type } from 'typebox'
import { codeDigits } from '../codes/one-time-code.ts'
import { emailCharactersMax } from '../people/email-address.ts'
import { passwordCharactersMax, passwordCharactersMin } from '../passwords/password-length.ts'
import { personNameMax } from '../people/person-name.ts'
import { phoneCharactersMax } from '../../platform/phone-number.ts'

/** The pieces that the addresses of the accounts are made of, for readers and for checking. */
export const nullableText = Type.Union([Type.String(), Type.Null()])
const instant = Type.String({ format: 'date-time' })
const id = Type.String({ format: 'uuid' })
export const name = Type.String({ minLength: 1, maxLength: personNameMax })
export const email = Type.String({ maxLength: emailCharactersMax, description: 'An email address' })
/** As somebody has it; what is wrong with one that they had is not said. */
export const password = Type.String({ minLength: 1, maxLength: passwordCharactersMax })
export const newPassword = Type.String({
  maxLength: 1000, description: `${passwordCharactersMin} to ${passwordCharactersMax} characters; not one of the commonest, and not one's own name or address`,
})
export const code = Type.String({ pattern: `^[0-9]{${codeDigits}}$`, description: `The ${codeDigits} digits that were sent` })
export const phoneNumber = Type.String({ maxLength: phoneCharactersMax, description: 'With its country, as +1 212 555 0123' })
export const linkToken = Type.String({ maxLength: 100, description: 'From the link in the mail' })
export const rememberMe = Type.Optional(Type.Boolean({
  default: true, description: 'False: the session ends after a day, and its cookie with the browser',
}))
/** What proves, beside the session, that it is really the person. */
export const proof = Type.Optional(Type.String({
  maxLength: passwordCharactersMax, description: 'The password; who has none must have signed in within the last 15 minutes',
}))

export const done = Type.Object({ success: Type.Boolean() })
export const status = Type.Object({ status: Type.Boolean() })
export const user = Type.Object({
  id, name: Type.String(), email: nullableText, emailVerified: Type.Boolean(), image: nullableText,
  phoneNumber: nullableText, twoFactorEnabled: Type.Boolean(), createdAt: instant, updatedAt: instant,
}, { title: 'AccountUser' })
export const session = Type.Object({
  id, token: Type.String(), userId: id, expiresAt: instant, createdAt: instant, updatedAt: instant,
  ipAddress: nullableText, userAgent: nullableText,
})
export const signedIn = Type.Object({ token: Type.String({ description: 'Bearer of this session' }), user })
export const secondStep = Type.Object({
  twoFactorRedirect: Type.Literal(true),
  twoFactorMethods: Type.Array(Type.String()),
  challenge: Type.String({ description: 'For programs that keep no cookies: goes along with the code of the second step' }),
})
/** Somebody is signed in, or has to show a second proof first. */
export const signedInOrSecondStep = Type.Union([signedIn, secondStep])
const nonceCharactersMax = 100
/** Shows who asked for a code. */
export const nonce = Type.String({ description: 'For programs that keep no cookies: goes along with the code' })
export const givenNonce = Type.Optional(Type.String({ maxLength: nonceCharactersMax, description: 'From the answer that told of the code, for programs that keep no cookies' }))
/** How it goes on with a code that was sent, whoever it was sent to. */
export const codeSent = {
  retryAfterSeconds: Type.Integer({ description: 'Until another one can be sent' }),
  expiresInSeconds: Type.Integer(),
  attemptsLeft: Type.Integer(),
}
