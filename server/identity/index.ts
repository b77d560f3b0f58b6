import type { Operation } from '../platform/http/operation.ts'
import { appointMember, appointMemberByEmail } from './appoint-member.ts'
import { dismissMember } from './dismiss-member.ts'
import { listMembers } from './list-members.ts'
import { renameMe } from './rename-me.ts'
import { showMe } from './show-me.ts'

export { createAccounts } from './accounts.ts'
export type { Accounts } from './accounts.ts'

export const operations: readonly Operation[] = [showMe, renameMe, listMembers, appointMember, appointMemberByEmail, dismissMember]
