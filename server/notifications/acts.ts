import { act } from '../platform/act.ts'
import type { Acts } from '../platform/act.ts'

export const acts: Acts = {
  writeMessageTemplate: act('location', (thing) => `changed the words of “${thing}”`, () => 'change the words of a message'),
  deleteMessageTemplate: act('location', (thing) => `took the own words of “${thing}” back`, () => 'change the words of a message'),
}
