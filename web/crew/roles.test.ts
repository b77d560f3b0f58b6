import { expect, test } from 'vitest'
import { roleAt } from './roles.ts'

const business = { id: 'b', slug: 'cloudcafe', name: 'CloudCafe' }
const location = { id: 'l', slug: 'downtown', name: 'Downtown' }
const shop = { id: 'l', businessSlug: 'cloudcafe' }
const person = (role: 'owner' | 'manager' | 'staff' | 'courier', at: typeof location | null) => (
  { isAdmin: false, memberships: [{ business, location: at, role, jobTitle: null }] })

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
