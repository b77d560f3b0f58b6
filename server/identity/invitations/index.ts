import type { Operation } from '../../platform/http/operation.ts'
import type { IdentityNeeds } from '../needs.ts'
import { acceptInvitation, declineInvitation } from './answer-invitation.ts'
import { inviteMember } from './invite.ts'
import { listInvitations } from './list-invitations.ts'
import { showInvitation } from './show-invitation.ts'
import { showInvitationLink, withdrawInvitation } from './withdraw-invitation.ts'

export const operations: readonly Operation<IdentityNeeds>[] = [
  inviteMember, listInvitations, withdrawInvitation, showInvitationLink, showInvitation, acceptInvitation, declineInvitation,
]
