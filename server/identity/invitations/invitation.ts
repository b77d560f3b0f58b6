import { createHash, createHmac } from 'node:crypto'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { PlatformConfig } from '../../platform/settings/platform-settings.ts'
import { givenRoles } from '../members/member.ts'

export const invitationDays = 7
/** More than any team waits for; it keeps a list and a mistake small. */
export const invitationsWaitingMax = 100

/**
 * What has become of an invitation. `lapsed`: whoever invited may no longer give this role.
 */
export const invitationStates = ['open', 'accepted', 'declined', 'withdrawn', 'expired', 'lapsed'] as const
export type InvitationState = (typeof invitationStates)[number]

const nullableText = Type.Union([Type.String(), Type.Null()])

/** What is offered, as both sides see it. */
const offer = { role: Type.Enum([...givenRoles]), jobTitle: nullableText, expiresAt: Type.String({ format: 'date-time' }), inviterName: Type.String() }

/** An invitation that waits, as the team sees it. Its link is asked for by itself. */
export const Invitation = Type.Object({
  id: Type.String({ format: 'uuid' }), ...offer,
  email: Type.Union([Type.String(), Type.Null()], { description: 'Null: for whoever comes first with the link' }),
  createdAt: Type.String({ format: 'date-time' }),
}, { title: 'Invitation' })
export type Invitation = Static<typeof Invitation>

/** An invitation as whoever has its link sees it. */
export const InvitationView = Type.Object({
  ...offer,
  state: Type.Enum([...invitationStates]),
  business: Type.Object({ slug: Type.String(), name: Type.String(), accent: Type.String() }),
  location: Type.Object({ slug: Type.String(), name: Type.String() }),
  emailMasked: Type.Union([Type.String(), Type.Null()], { description: 'Whose it is, `a•••@example.org`; null: for whoever comes first' }),
}, { title: 'InvitationView' })
export type InvitationView = Static<typeof InvitationView>

/** The secret of the link. It is made from the id and never stored; what is stored is its hash. */
export function invitationToken({ secret }: Pick<PlatformConfig, 'secret'>, id: string): string {
  return createHmac('sha256', secret).update(`invitation ${id}`).digest('base64url')
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function invitationUrl(config: Pick<PlatformConfig, 'secret' | 'publicUrl'>, id: string): string {
  return new URL(`/invitation/${invitationToken(config, id)}`, config.publicUrl).href
}

type Row = { outcome: string | null; expiresAt: Date }

/** Pure. Whether the inviter still may is asked only of what would be open otherwise. */
export function stateOf({ outcome, expiresAt }: Row, inviterMay: boolean, now: Date): InvitationState {
  // Safe: the table allows these three.
  if (outcome !== null) return outcome as 'accepted' | 'declined' | 'withdrawn'
  if (expiresAt.getTime() <= now.getTime()) return 'expired'
  return inviterMay ? 'open' : 'lapsed'
}
