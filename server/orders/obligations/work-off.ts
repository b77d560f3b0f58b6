import type { World } from '../../platform/world.ts'
import { createBell } from '../../platform/bell.ts'
import { gather } from '../../platform/gather.ts'
import type { OrderNeeds } from '../needs.ts'
import { carryOut } from './carry-out.ts'
import { claimObligations } from './claim-obligations.ts'
import type { ClaimedObligation } from './claim-obligations.ts'
import { owedChannel } from './owed.ts'
import { settleObligations } from './settle-obligations.ts'

/** So many calls at once, and no more than this are in one process's hands when it dies. */
const atOnceMax = 100
/** What is due later is announced by nobody. */
const lookAnywayMilliseconds = 500
/** With so little room left, it is worth waiting a moment for more. */
const roomMin = atOnceMax / 2
const crowdedMilliseconds = 20
const pauseAfterFaultMilliseconds = 1_000

export type ObligationSteps = {
  claim: (max: number) => Promise<ClaimedObligation[]>
  carryOut: (owed: ClaimedObligation) => ReturnType<typeof carryOut>
  settle: (settlement: Parameters<typeof settleObligations>[1][number]) => Promise<boolean>
}

export function createObligationSteps(context: Pick<OrderNeeds, 'database' | 'clock' | 'config' | 'gateway' | 'warehouse'>): ObligationSteps {
  return {
    claim: (max) => claimObligations(context, max),
    carryOut: (owed) => carryOut(context, owed),
    settle: gather(settleObligations.bind(null, context), { sizeMax: atOnceMax }),
  }
}

/**
 * Works off what is owed outside, as long as anything is. Every process may run one. A call that is slow keeps no other waiting; whoever dies or is
 * paused in the middle is replaced when their lease is over, and what they say later changes nothing.
 */
export function startWorkingOff({ listening, log }: Pick<World, 'listening' | 'log'>, steps: ObligationSteps): { stop(): Promise<void> } {
  const bell = createBell()
  const unlisten = listening.on(owedChannel, bell.ring)
  const underWay = new Set<Promise<void>>()
  let isStopping = false

  async function tryOnce(owed: ClaimedObligation): Promise<void> {
    try {
      await steps.settle({ owed, answer: await steps.carryOut(owed) })
    } catch (error) {
      log.warn({ err: error, obligation: owed.id, tries: owed.tries }, 'What became of an obligation could not be written down; it is tried again.')
    }
  }

  async function work(): Promise<void> {
    while (!isStopping) {
      const seen = bell.rings()
      try {
        if (atOnceMax - underWay.size < roomMin) await bell.wait(seen, crowdedMilliseconds)
        const room = atOnceMax - underWay.size
        const claimed = room > 0 ? await steps.claim(room) : []
        for (const owed of claimed) {
          const trying = tryOnce(owed).finally(() => {
            underWay.delete(trying)
            if (atOnceMax - underWay.size === roomMin) bell.ring()
          })
          underWay.add(trying)
        }
        if (claimed.length < room) await bell.wait(seen, lookAnywayMilliseconds)
      } catch (error) {
        log.error({ err: error }, 'Obligations could not be worked off; trying again in a second.')
        await bell.wait(bell.rings(), pauseAfterFaultMilliseconds)
      }
    }
  }

  const working = work()
  return {
    async stop() {
      isStopping = true
      unlisten()
      bell.ring()
      await working
      await Promise.all(underWay)
    },
  }
}
