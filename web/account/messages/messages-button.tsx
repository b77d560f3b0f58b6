import { Bell } from 'lucide-react'
import { CountBadge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useUnread } from './unread.ts'

/** Often enough for a page that is not about messages. */
const everyMs = 30_000

/** The bell: leads to what one was told, and shows how much of it is new. For those who are signed in. */
export function MessagesButton() {
  const unread = useUnread({ isSignedIn: true, everyMs })
  return (
    <LinkButton href="/account/messages" icon={<Bell className="size-5" aria-hidden="true" />} trailing={unread > 0 ? <CountBadge count={unread} label="not read" /> : undefined}>
      Messages
    </LinkButton>
  )
}
