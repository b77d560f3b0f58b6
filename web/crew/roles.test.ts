import { expect, test } from 'vitest'
import { can, restAt, roleAt } from './roles.ts'

const business = { id: 'b', slug: 'cloudcafe', name: 'CloudCafe' }
const location = { id: 'l', slug: 'downtown', name: 'Downtown' }
const shop = { id: 'l', businessSlug: 'cloudcafe' }
const person = (role: 'owner' | 'manager' | 'staff' | 'courier', at: typeof location | null, rest: { suspended?: boolean; needsTwoFactorAt?: string[] } = {}) => (
  { isAdmin: false, memberships: [{ business, location: at, role, id: 'm', jobTitle: null, suspended: false, needsTwoFactorAt: [] as string[], ...rest }] })

test.each([
  ['a barista at their own location', person('staff', location), shop, 'staff'],
  ['a barista at another location', person('staff', location), { ...shop, id: 'other' }, null],
  ['an owner anywhere in the business', person('owner', null), { ...shop, id: 'other' }, 'owner'],
  ['an owner at another business', person('owner', null), { id: 'l', businessSlug: 'little-lemon' }, null],
  ['an admin anywhere', { isAdmin: true, memberships: [] }, shop, 'admin'],
  ['a guest', { isAdmin: false, memberships: [] }, shop, null],
])('%s', (_who, me, at, role) => {
  expect(roleAt(me, at)).toBe(role)
})

test.each([
  ['a barista', person('staff', location), ['board.read', 'members.read'], ['office.open', 'menu.edit', 'members.appointCrew']],
  ['a courier', person('courier', location), ['orders.deliver'], ['board.read', 'orders.move', 'office.open']],
  ['a manager', person('manager', location), ['office.open', 'members.appointCrew'], ['members.appointManagers']],
  ['an owner', person('owner', null), ['members.appointManagers', 'members.appointOwners'], ['account.keep']],
] as const)('%s can do what the table says, and no more', (_who, me, yes, no) => {
  expect(yes.filter((capability) => !can(me, shop, capability))).toEqual([])
  expect(no.filter((capability) => can(me, shop, capability))).toEqual([])
})

test.each([
  ['one that is suspended', person('manager', location, { suspended: true }), shop, 'suspended'],
  ['one that waits for two-factor sign-in', person('manager', location, { needsTwoFactorAt: ['l'] }), shop, 'needsTwoFactor'],
  ['an owner\u2019s, where two-factor sign-in is required', person('owner', null, { needsTwoFactorAt: ['l'] }), shop, 'needsTwoFactor'],
  ['an owner\u2019s, where it is not', person('owner', null, { needsTwoFactorAt: ['l'] }), { ...shop, id: 'other' }, null],
  ['somebody\u2019s who does not work there', { isAdmin: false, memberships: [] }, shop, null],
])('a role rests: %s', (_what, me, at, rest) => {
  expect(restAt(me, at)).toBe(rest)
  expect(roleAt(me, at) === null).toBe(rest !== null || me.memberships.length === 0)
})
