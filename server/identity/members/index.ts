import type { Operation } from '../../platform/http/operation.ts'
import type { IdentityNeeds } from '../needs.ts'
import { appointMember, appointMemberByEmail } from './appoint-member.ts'
import { dismissMember } from './dismiss-member.ts'
import { leave } from './leave.ts'
import { listMembers } from './list-members.ts'
import { ownerOperations } from './owners.ts'
import { reinstateMember, suspendMember } from './suspend-member.ts'

export const operations: readonly Operation<IdentityNeeds>[] = [
  listMembers, appointMember, appointMemberByEmail, dismissMember, suspendMember, reinstateMember, leave, ...ownerOperations,
]
