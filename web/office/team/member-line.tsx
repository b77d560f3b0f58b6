import { LogOut, Pencil, ShieldOff, UserCheck, UserMinus } from 'lucide-react'
import { roleWords } from '../../crew/roles.ts'
import type { Member } from '../../crew/shapes.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Menu, type MenuAction } from '../../ui/menu.tsx'
import { useHere } from '../here.ts'
import { whyNot } from './words.ts'

/** What was chosen in the menu of a person. */
export type Wish = 'change' | 'suspend' | 'reinstate' | 'dismiss' | 'leave'

/** One person of the team: who, as what, in which state, and what can be done about it. */
export function MemberLine({ member, onWish }: { member: Member; onWish: (wish: Wish) => void }) {
  const { me, role: mine } = useHere()
  const isMe = member.personId === me.id
  return (
    <li className="flex min-h-16 items-center gap-3 border-b border-line py-2">
      <span aria-hidden="true" className="contents"><Avatar name={member.name} /></span>
      <span className="flex min-w-0 flex-1 flex-col gap-x-4 text-16 sm:flex-row sm:items-center">
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{member.name}{isMe && <span className="font-normal text-muted"> (you)</span>}</span>
          {member.email && <span className="block truncate text-14 text-muted">{member.email}</span>}
        </span>
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 max-sm:text-14 sm:max-w-1/2 sm:justify-end sm:text-end">
          {member.suspended && <Badge tone="warning" size="small">Suspended</Badge>}
          <span className="min-w-0 wrap-anywhere">{titleOf(member)}</span>
        </span>
      </span>
      <Menu label={`More for ${member.name}`} actions={isMe ? [leaving(onWish)] : actionsFor(member, whyNot(mine, member.role), onWish)} />
    </li>
  )
}

/** “Head barista · Staff”, or the role alone. */
function titleOf({ role, jobTitle }: Member): string {
  return jobTitle && jobTitle !== roleWords[role] ? `${jobTitle} · ${roleWords[role]}` : roleWords[role]
}

function leaving(onWish: (wish: Wish) => void): MenuAction {
  return { id: 'leave', label: 'Leave the team', icon: <LogOut className="size-5" aria-hidden="true" />, tone: 'danger', onAction: () => onWish('leave') }
}

function actionsFor({ role, suspended }: Member, whyDisabled: string | undefined, onWish: (wish: Wish) => void): MenuAction[] {
  const change: MenuAction = { id: 'change', label: 'Change role or job title', icon: <Pencil className="size-5" aria-hidden="true" />, whyDisabled, onAction: () => onWish('change') }
  const rest: MenuAction = suspended
    ? { id: 'reinstate', label: 'Reinstate', icon: <UserCheck className="size-5" aria-hidden="true" />, whyDisabled, onAction: () => onWish('reinstate') }
    : {
      id: 'suspend', label: 'Suspend', detail: 'Out of every screen at once, until you reinstate them', icon: <ShieldOff className="size-5" aria-hidden="true" />,
      whyDisabled, onAction: () => onWish('suspend'),
    }
  const dismiss: MenuAction = {
    id: 'dismiss', label: role === 'owner' ? 'Take the ownership away' : 'Remove from the team', icon: <UserMinus className="size-5" aria-hidden="true" />,
    tone: 'danger', whyDisabled, onAction: () => onWish('dismiss'),
  }
  return role === 'owner' ? [rest, dismiss] : [change, rest, dismiss]
}
