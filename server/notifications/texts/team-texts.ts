import type { NoticeData } from '../kinds.ts'
import { text } from './text.ts'

type Invitation = NoticeData['team.invitation']

export const invitation = text<Invitation>({
  name: 'Invitation to the team',
  facts: {
    inviter: { example: 'Ada Lovelace', of: ({ inviterName }) => inviterName },
    role: { example: 'manager', of: ({ role }) => role },
    place: { example: 'Corner Café', of: placeOf },
    business: { example: 'Corner Café', of: ({ businessName }) => businessName },
  },
  subject: 'Join {place}',
  body: '{inviter} would like you to work at {place} as {role}.\n\nTap the button to say yes. If you do not know what this is about, you can leave this email alone.',
  short: '{inviter} invites you to {place} as {role}.',
  action: { label: 'See the invitation', url: ({ url }) => url },
  because: 'You get this because somebody who runs this place entered your address.',
})

/** A place that is named after its business says it all. */
function placeOf({ businessName, locationName }: Invitation): string {
  return locationName === null || locationName.startsWith(businessName) ? locationName ?? businessName : `${businessName}, ${locationName}`
}
