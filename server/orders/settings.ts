import { wholeNumber } from '../platform/settings/kinds.ts'
import { setting } from '../platform/settings/setting.ts'
import type { ValuesOf } from '../platform/settings/setting.ts'

export const settings = {
  batchSize: setting('PARLOUR_BATCH_SIZE', wholeNumber(1, 100), 5, 'How many orders a worker takes from the queue at a time.'),
  pipelineConcurrency: setting('PARLOUR_PIPELINE_CONCURRENCY', wholeNumber(1, 64), 32, 'How many batches a worker has under way at a time.'),
}

export type OrderConfig = ValuesOf<typeof settings>
