import type { Operation } from '../platform/http/operation.ts'
import { operations as invitations } from './invitations/index.ts'
import { operations as members } from './members/index.ts'
import { operations as recovery } from './recovery/index.ts'
import { claimMyOrders } from './claim-my-orders.ts'
import { listDevices, signOutDevice, signOutOtherDevices } from './devices/devices.ts'
import { renameMe } from './rename-me.ts'
import { showMe } from './show-me.ts'

export { createAccounts } from './accounts.ts'
export type { Accounts } from './accounts.ts'
export { closeAccount } from './close-account.ts'
export { requireProofOfCaller } from './proof.ts'
export { endSessions } from './sessions/end-sessions.ts'
export { requireAnotherOwner } from './members/member.ts'

export const operations: readonly Operation[] = [
  showMe, renameMe, listDevices, signOutDevice, signOutOtherDevices, claimMyOrders, ...members, ...invitations, ...recovery,
]
