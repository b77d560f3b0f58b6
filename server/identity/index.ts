import type { Operation } from '../platform/http/operation.ts'
import type { IdentityNeeds } from './needs.ts'
import { operations as invitations } from './invitations/index.ts'
import { operations as members } from './members/index.ts'
import { operations as recovery } from './recovery/index.ts'
import { listDevices, signOutDevice, signOutOtherDevices } from './devices/devices.ts'
import { renameMe } from './people/rename-me.ts'
import { showMe } from './people/show-me.ts'

export type { IdentityNeeds } from './needs.ts'
export { createAccounts } from './accounts.ts'
export type { Accounts } from './accounts.ts'
export { closeAccount } from './people/close-account.ts'
export { requireProofOfCaller } from './sign-in/proof.ts'
export { Misused, exitCodes, readWish, recoverByCommand } from './recovery/recover-by-command.ts'
export type { RecoverWish } from './recovery/recover-by-command.ts'
export { openSessions } from './sessions/open-sessions.ts'
export { endSessions } from './sessions/end-sessions.ts'
export { requireAnotherOwner } from './members/member.ts'

export const operations: readonly Operation<IdentityNeeds>[] = [
  showMe, renameMe, listDevices, signOutDevice, signOutOtherDevices, ...members, ...invitations, ...recovery,
]
