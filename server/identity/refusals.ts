import { refusing } from '../platform/refusal.ts'
import type { RefusalTable } from '../platform/refusal.ts'

export const refusals = {
  signInAgain: { status: 403, sentence: 'Please sign in again first; then you have 15 minutes for this.' },
  foreignOrigin: { status: 403, sentence: 'This request came from another site.' },
  lastOwner: { status: 409, sentence: 'A business keeps at least one owner.' },
  invitationOver: { status: 409, sentence: 'This invitation is no longer valid. Ask for a new one.' },
  tooManyInvitations: { status: 422, sentence: 'A hundred invitations are already open here. Withdraw some first.' },
  invitationForAnother: { status: 422, sentence: 'This invitation is for another email address. Sign in with the account that has it.' },
} as const satisfies RefusalTable

export const refuse = refusing(refusals)
