import { passwordCharactersMin } from './password-length.ts'

let common: Promise<Set<string>> | undefined

/** Whether a password is among those that everybody tries first, whatever its upper and lower case. */
export async function isCommon(password: string): Promise<boolean> {
  common ??= readList()
  return (await common).has(password.toLowerCase())
}

/**
 * 18,000 of the 49,000 passwords on the list of zxcvbn are long enough to be chosen here; the others are refused for their length.
 * Read when the first password is chosen (23 ms), not at the start; what is kept takes about a megabyte.
 */
async function readList(): Promise<Set<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'].filter((password) => password.length >= passwordCharactersMin).map((password) => password.toLowerCase()))
}
