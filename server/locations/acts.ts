import { act, became } from '../platform/act.ts'
import type { Acts, Things } from '../platform/act.ts'

export const things: Things = {
  location: { nameless: 'the place', nameOf: 'select name from location as place where business_id = entry.business_id and id = entry.subject_id' },
}

export const acts: Acts = {
  updateLocation: act('location', (thing, changes) => {
    const accepting = became(changes, 'accepting')
    if (accepting === undefined) return `changed how much an order at ${thing} may cost`
    return accepting ? `let ${thing} take orders again` : `stopped orders at ${thing}`
  }, (thing) => `change ${thing}`, ['accepting', 'orderTotalMaxMinor']),
  secureLocation: act('location', (_thing, changes) => became(changes, 'managersNeedTwoFactor')
    ? 'required two-factor sign-in of those who run the place' : 'no longer requires two-factor sign-in of those who run the place',
  () => 'change what is required of those who run the place', ['managersNeedTwoFactor']),
}
