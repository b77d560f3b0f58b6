import type { LocationNeeds } from '../locations/index.ts'
import type { Module } from '../platform/module.ts'
import { acts, things } from './acts.ts'
import { capabilities } from './capabilities.ts'
import { startCleanUp } from './clean-up.ts'
import { listDeadLetters } from './list-dead-letters.ts'
import { redriveDeadLetter } from './redrive-dead-letter.ts'
import { refusals } from './refusals.ts'
import { showBooks } from './show-books.ts'

export const module: Module<LocationNeeds> = {
  name: 'upkeep',
  capabilities,
  operations: [listDeadLetters, redriveDeadLetter, showBooks],
  refusals,
  acts,
  things,
  jobs: [{ name: 'The clean-up', start: startCleanUp }],
}
