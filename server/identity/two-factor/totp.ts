import { Secret, TOTP } from 'otpauth'

const period = 30
/** One step before and after are good too, for clocks that are a little off. */
const window = 1
const secretBytes = 20

/** A new secret, as apps take it (Base32, RFC 4648). */
export function newSecret(): string {
  return new Secret({ size: secretBytes }).base32
}

/** What an app reads from the picture (the Key URI Format of Google Authenticator). `account` is what it shows beside the code. */
export function secretAddress(secret: string, account: string): string {
  return totp(secret, account).toString()
}

/** The code of a step (RFC 6238). */
export function codeOfStep(secret: string, step: number): string {
  return totp(secret).generate({ timestamp: step * period * 1000 })
}

/** The number of the 30 seconds that an instant is in. */
export function stepAt(now: Date): number {
  return TOTP.counter({ period, timestamp: now.getTime() })
}

/** The step of which this is the code, or undefined; compared so that the time doesn't tell how much of it was right. */
export function findStep(secret: string, code: string, now: Date): number | undefined {
  const away = totp(secret).validate({ token: code, timestamp: now.getTime(), window })
  return away === null ? undefined : stepAt(now) + away
}

/** Six digits by HMAC-SHA-1, which is what every app understands. */
function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Parlour', label, algorithm: 'SHA1', digits: 6, period, secret })
}
