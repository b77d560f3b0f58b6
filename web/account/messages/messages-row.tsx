import { Bell } from 'lucide-react'
import { CountBadge } from '../../ui/badge.tsx'
import { PlaceRow } from '../../ui/rows.tsx'
import { useUnread } from './unread.ts'

/** Often enough for a page that is not about messages. */
const everyMs = 30_000

/** Leads to one's messages, and shows how many are new. For those who are signed in. */
export function MessagesRow() {
  const unread = useUnread({ isSignedIn: true, everyMs })
  return (
    <PlaceRow
      href="/account/messages"
      icon={<Bell />}
      label="Messages"
      {...(unread > 0 ? { trailing: <CountBadge count={unread} label="not read" /> } : {})}
    />
  )
}
