import { fraction, wholeNumber } from '../platform/settings/kinds.ts'
import { optional, setting } from '../platform/settings/setting.ts'
import type { ValuesOf } from '../platform/settings/setting.ts'

export const settings = {
  simulatedFailureRate: setting('PARLOUR_SIMULATED_FAILURE_RATE', fraction(), 0.2, 'The share of calls to the simulators that fail, so that you can see the pipeline survive.'),
  simulatedDelayMs: setting('PARLOUR_SIMULATED_DELAY_MS', wholeNumber(0, 60_000), 30, 'How many milliseconds the simulators take to answer, on average.'),
  simulatedSeed: optional('PARLOUR_SIMULATED_SEED', wholeNumber(0, 2 ** 32 - 1), {
    means: 'Makes the simulators fail at the same calls every time.',
    fallbackWords: 'chance',
  }),
}

export type SimulatorConfig = ValuesOf<typeof settings>
