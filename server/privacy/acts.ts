import { act } from '../platform/act.ts'
import type { Acts } from '../platform/act.ts'

export const acts: Acts = {
  eraseGuest: act('location', () => 'let a guest be forgotten who asked for it', () => 'let a guest be forgotten'),
  eraseMe: act('account', () => 'deleted their account', () => 'delete their account'),
}
