import { isCommon } from './common-passwords.ts'
import { passwordCharactersMax, passwordCharactersMin } from './password-length.ts'

/** A password of which less than this is left without the person's own name and address says nothing more. */
const ownCharactersMin = 4
/** Shorter words stand in any text. */
const wordCharactersMin = 3

export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON' | 'PASSWORD_IS_YOURS'

/** What to say of each. */
export const passwordFaultWords: Record<PasswordFault, string> = {
  PASSWORD_TOO_SHORT: `A password has ${passwordCharactersMin} characters or more.`,
  PASSWORD_TOO_LONG: `A password has ${passwordCharactersMax} characters at most.`,
  PASSWORD_TOO_COMMON: 'This password is too common. Try three short words instead.',
  PASSWORD_IS_YOURS: 'This is little more than your name or address, which others know too. Take something else.',
}

/** What is wrong with a password that somebody chose, or undefined. @param own their name, email address and the like */
export async function findPasswordFault(password: string, own: readonly (string | null | undefined)[]): Promise<PasswordFault | undefined> {
  if (password.length < passwordCharactersMin) return 'PASSWORD_TOO_SHORT'
  if (password.length > passwordCharactersMax) return 'PASSWORD_TOO_LONG'
  if (isMadeOf(password, own)) return 'PASSWORD_IS_YOURS'
  return await isCommon(password) ? 'PASSWORD_TOO_COMMON' : undefined
}

/** Pure: whether next to nothing is left of a password when what everybody knows of the person is taken away. */
function isMadeOf(password: string, own: readonly (string | null | undefined)[]): boolean {
  const words = own.flatMap((text) => text ? [text, ...text.split(/[^\p{L}\p{N}]+/u)] : [])
    .map(plain).filter((word) => word.length >= wordCharactersMin).toSorted((a, b) => b.length - a.length)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain(password))
  return rest.length < ownCharactersMin && rest !== plain(password)
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
