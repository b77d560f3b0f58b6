import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capabilities } from '../../modules.ts'
import { decide, may, reachOf, rolesTowards } from './index.ts'
import type { Caller, Capability, Membership, Subject } from './index.ts'

function capability(name: string): Capability {
  const found = capabilities[name]
  if (!found) throw new Error(`There is no capability ${name}.`)
  return found
}

const here: Subject = { businessId: 'b', locationId: 'l' }
const wholeBusiness: Subject = { businessId: 'b', locationId: null }
const order: Subject = { ...here, private: true, personId: 'guest', courierId: 'courier' }

function caller(personId: string, role?: Membership['role'], more: Partial<Caller> & { twoFactorAt?: string[] } = {}): Caller {
  const { twoFactorAt = [], ...rest } = more
  const memberships = role ? [{ businessId: 'b', locationId: role === 'owner' ? null : 'l', role, twoFactorAt }] : []
  return { personId, name: '', email: null, isAdmin: false, hasTwoFactor: false, memberships, ...rest }
}

test.each<[string, string, Caller | null, Subject | null, ReturnType<typeof decide>]>([
  ['nobody reads a menu', 'menu.read', null, here, 'allowed'],
  ['nobody edits a menu', 'menu.edit', null, here, 'notSignedIn'],
  ['staff edit a menu', 'menu.edit', caller('p', 'staff'), here, 'notAllowed'],
  ['a manager edits a menu', 'menu.edit', caller('p', 'manager'), here, 'allowed'],
  ['a manager edits the menu next door', 'menu.edit', caller('p', 'manager'), { ...here, locationId: 'm' }, 'notAllowed'],
  ['a manager edits what belongs to the whole business', 'menu.edit', caller('p', 'manager'), wholeBusiness, 'allowed'],
  ['an owner edits a menu elsewhere', 'menu.edit', caller('p', 'owner'), { businessId: 'c', locationId: 'l' }, 'notAllowed'],
  ['a manager without the second factor that is required', 'menu.edit', caller('p', 'manager', { twoFactorAt: ['l'] }), here, 'twoFactorRequired'],
  ['the same with it', 'menu.edit', caller('p', 'manager', { twoFactorAt: ['l'], hasTwoFactor: true }), here, 'allowed'],
  ['an owner without it, where it is not required', 'menu.edit', caller('p', 'owner', { twoFactorAt: ['m'] }), here, 'allowed'],
  ['an owner without it, for the whole business', 'menu.edit', caller('p', 'owner', { twoFactorAt: ['m'] }), wholeBusiness, 'twoFactorRequired'],
  ['what would not be allowed with it either', 'members.appointOwners', caller('p', 'manager', { twoFactorAt: ['l'] }), here, 'notAllowed'],
  ['staff are not asked for it', 'board.read', caller('p', 'staff', { twoFactorAt: ['l'] }), here, 'allowed'],
  ['an admin is not asked for it', 'menu.edit', caller('p', undefined, { isAdmin: true }), here, 'allowed'],
  ['whose order it is', 'orders.follow', caller('guest'), order, 'allowed'],
  ['who brings it', 'orders.deliver', caller('courier', 'courier'), order, 'allowed'],
  ['who brings it does not cancel it', 'orders.cancel', caller('courier', 'courier'), order, 'notAllowed'],
  ['who brought things from here once', 'orders.deliver', caller('courier'), order, 'notFound'],
  ['another courier', 'orders.follow', caller('p', 'courier'), order, 'notFound'],
  ['another customer', 'orders.follow', caller('p'), order, 'notFound'],
])('%s: %s', (_who, name, who, subject, verdict) => {
  expect(decide(capability(name), who, subject)).toBe(verdict)
})

const membership = fc.record({
  businessId: fc.constantFrom('b', 'c'), role: fc.constantFrom('owner', 'manager', 'staff', 'courier'), place: fc.constantFrom('l', 'm'),
  twoFactorAt: fc.subarray(['l', 'm']),
}).map(({ businessId, role, place, twoFactorAt }): Membership => ({ businessId, role, locationId: role === 'owner' ? null : place, twoFactorAt }))
const somebody = fc.record({ memberships: fc.array(membership, { maxLength: 4 }), isAdmin: fc.boolean(), hasTwoFactor: fc.boolean() })
  .map((known): Caller => ({ personId: 'p', name: '', email: null, ...known }))
const anyCapability = fc.constantFrom(...Object.values(capabilities))

test('a list shows what one may see, place by place', () => {
  const workCapability = anyCapability.filter(({ roles }) => roles.every((role) => !['everyone', 'customer', 'holder'].includes(role)))
  fc.assert(fc.property(somebody, workCapability, fc.constantFrom('b', 'c'), fc.constantFrom('l', 'm'), (who, any, businessId, locationId) => {
    const { everywhere, businesses, locationIds } = reachOf(any, who)
    // In this world both businesses have places of the same names, so a place counts with its business.
    const atPlace = who.memberships.some((one) => one.businessId === businessId && one.locationId === locationId) && locationIds.includes(locationId)
    const isShown = everywhere || atPlace || businesses.some((one) => one.businessId === businessId && !one.exceptLocationIds.includes(locationId))
    fc.pre(!atPlace || new Set(who.memberships.map((one) => one.businessId)).size === 1)
    expect(isShown).toBe(may(any, who, { businessId, locationId }))
  }))
})

test('nobody is more towards a private thing than towards its place, but those it is about', () => {
  fc.assert(fc.property(somebody, (who) => {
    const towards = rolesTowards(who, here)
    for (const role of rolesTowards(who, { ...order, courierId: null })) expect(towards.has(role)).toBe(true)
  }))
})
