import { capabilities, type Capability } from '../../api/capabilities.ts'
import type { CrewRole } from '../../crew/roles.ts'
import type { Member } from '../../crew/shapes.ts'

/** Roles that are given at one location. */
export type GivenRole = 'manager' | 'staff' | 'courier'

export const givenRoles: readonly GivenRole[] = ['staff', 'courier', 'manager']

/** What each role is for, in a line. */
export const givenWords: Record<GivenRole, string> = {
  staff: 'Works at the board', courier: 'Brings deliveries', manager: 'Runs this office: menu, stock, team, refunds',
}

const appointing: Record<Member['role'], Capability> = {
  owner: 'members.appointOwners', manager: 'members.appointManagers', staff: 'members.appointCrew', courier: 'members.appointCrew',
}

/** Why somebody of this role may not give or take that one, by the table that the server decides by. */
export function whyNot(mine: CrewRole, role: Member['role']): string | undefined {
  if (capabilities[appointing[role]].some((allowed) => allowed === mine)) return undefined
  return role === 'owner' ? 'Only an owner can do that' : 'Only an owner appoints, suspends and dismisses managers'
}
