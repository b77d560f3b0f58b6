import type { Module } from '../platform/module.ts'
import { acts } from './acts.ts'
import { capabilities } from './capabilities.ts'
import { eraseGuest } from './erase-guest.ts'
import { eraseMe } from './erase-me.ts'
import { exportMe } from './export-me.ts'
import type { PrivacyNeeds } from './needs.ts'
import { refusals } from './refusals.ts'

export const module: Module<PrivacyNeeds> = {
  name: 'privacy',
  capabilities,
  operations: [exportMe, eraseMe, eraseGuest],
  refusals,
  acts,
}
