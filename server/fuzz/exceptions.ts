import type { FuzzedOperation } from './contract.ts'
import type { Change } from './changes.ts'

/** What may be written although the answer is no. Each has its reason; everything else is a fault. */
const kept: readonly { table: string; what: string; why: string; isFor?(operation: FuzzedOperation): boolean }[] = [
  { table: 'audit_entry', what: 'insert', why: 'that somebody who works there was refused, is written down' },
  { table: 'order_counter', what: 'insert', why: 'the counter of a new day is made before its first order, whatever becomes of that; it stands at none', isFor: ({ name }) => name === 'placeOrder' },
  { table: 'signing_key', what: 'insert', why: 'the first token that is asked for makes the key that signs it', isFor: ({ name }) => name === 'getToken' || name === 'listSigningKeys' },
  { table: 'push_key', what: 'insert', why: 'the first who looks at their preferences makes the key that signs web push', isFor: ({ name }) => name === 'showNotificationPreferences' },
  { table: 'account_limit', what: 'insert', why: 'tries are counted, also those that fail', isFor: isAboutAccounts },
  { table: 'account_limit', what: 'update', why: 'tries are counted, also those that fail', isFor: isAboutAccounts },
  { table: 'account_limit', what: 'delete', why: 'counts that are over make room', isFor: isAboutAccounts },
  { table: 'verification', what: 'insert', why: 'a code counts the tries it has left', isFor: isAboutAccounts },
  { table: 'verification', what: 'update', why: 'a code counts the tries it has left', isFor: isAboutAccounts },
  { table: 'verification', what: 'delete', why: 'a code that is over is taken away', isFor: isAboutAccounts },
]

function isAboutAccounts({ isAccountRoute, path, name }: FuzzedOperation): boolean {
  return isAccountRoute || path.startsWith('/api/me') || path.startsWith('/api/operations/people/') || name === 'appointMemberByEmail' || name === 'appointOwnerByEmail'
}

/** The changes that nothing excuses. */
export function unexcused(operation: FuzzedOperation, changes: readonly Change[]): Change[] {
  return changes.filter(({ table, what }) => !kept.some((each) => each.table === table && each.what === what && (each.isFor?.(operation) ?? true)))
}
