import { act } from '../platform/act.ts'
import type { Acts, Things } from '../platform/act.ts'

export const things: Things = {
  deadLetter: { nameless: 'a failure' },
}

export const acts: Acts = {
  redriveDeadLetter: act('deadLetter', () => 'tried again what had failed', () => 'try again what had failed'),
}
