import { refuseAccount } from '../auth-api/own-route.ts'
import { findPasswordFault, passwordFaultWords } from './password-rules.ts'

/** @throws PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON or PASSWORD_IS_YOURS. @param own what others know of the person */
export async function requireGoodPassword(password: string, own: readonly (string | null | undefined)[]): Promise<void> {
  const fault = await findPasswordFault(password, own)
  if (fault) throw refuseAccount(400, fault, passwordFaultWords[fault])
}
