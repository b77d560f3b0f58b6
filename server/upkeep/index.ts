import type { LocationNeeds } from '../locations/index.ts'
import type { Operation } from '../platform/http/operation.ts'
import { listDeadLetters } from './list-dead-letters.ts'
import { redriveDeadLetter } from './redrive-dead-letter.ts'
import { showBooks } from './show-books.ts'

export const operations: readonly Operation<LocationNeeds>[] = [listDeadLetters, redriveDeadLetter, showBooks]
export { startCleanUp } from './clean-up.ts'
