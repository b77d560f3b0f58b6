import type { World } from '../platform/world.ts'
import { startRounds } from '../platform/rounds.ts'
import type { Carriers } from './channels/index.ts'
import type { Carried } from './channels/carrier.ts'
import { claimDue, fateOf, usefulUntil } from './due-notice.ts'
import type { DueNotice } from './due-notice.ts'
import { kinds } from './kinds.ts'
import type { NotificationNeeds } from './needs.ts'
import { noticeChannel } from './notify.ts'
import { drop, hold, settle, triesMax } from './settle-notice.ts'
import { wordsOf } from './texts/index.ts'

export type Sending = Pick<World, 'config' | 'database' | 'clock' | 'log'>

/** On their way at a time in one process; each waits for somebody else's server. */
const atOnceMax = 16
/** One try, whatever it waits for. */
const trySecondsMax = 60
/** Longer than any try, so that a lease that is up means a worker that is gone. */
const leaseSeconds = 90

/** Sends what is due until stopped; many processes share the work. */
export async function startSending(context: Pick<NotificationNeeds, keyof Sending | 'listening' | 'deviceSessions'>, given?: Carriers): Promise<{ stop(): Promise<void> }> {
  // Only who sends has to read the libraries that do.
  const carriers = given ?? await (await import('./channels/index.ts')).openCarriers(context)
  const underWay = new Set<Promise<void>>()
  const rounds = startRounds(context, {
    channel: noticeChannel,
    async round() {
      const free = atOnceMax - underWay.size
      if (free === 0) {
        await Promise.race(underWay)
        return true
      }
      const claimed = await claim(context, free)
      for (const notice of claimed) {
        const sending: Promise<void> = sendOne(context, carriers, notice).finally(() => underWay.delete(sending))
        underWay.add(sending)
      }
      return claimed.length === free
    },
    whenFailed: 'Notices could not be taken up; trying again in a second.',
  })
  return {
    async stop() {
      await rounds.stop()
      await Promise.all(underWay)
      await Promise.all(Object.values(carriers).map((carrier) => carrier.close()))
    },
  }
}

/** Sends what is due now, once; gives how many there were. */
export async function sendDue(context: Sending, carriers: Carriers): Promise<number> {
  const claimed = await claim(context, atOnceMax)
  await Promise.all(claimed.map((notice) => sendOne(context, carriers, notice)))
  return claimed.length
}

function claim({ database, clock, config }: Sending, max: number): Promise<DueNotice[]> {
  return claimDue(database.kysely, { max, leaseSeconds, now: clock.now(), publicUrl: config.publicUrl })
}

/** One try of one notice, from wish to what became of it. */
async function sendOne(context: Sending, carriers: Carriers, notice: DueNotice): Promise<void> {
  try {
    const fate = fateOf(notice, context.clock.now())
    if (fate.what === 'hold') return await hold(context, notice, fate.until)
    if (fate.what === 'drop') return await drop(context, notice, fate)
    await settle(context, notice, await carry(context, carriers, notice).catch((error: unknown): Carried => {
      context.log.error({ err: error, notice: notice.id, kind: notice.kind, channel: notice.channel }, 'A notice could not be sent for a reason nobody foresaw.')
      return { outcome: 'unknown', reason: 'Something went wrong on our side.' }
    }))
  } catch (error) {
    // Nobody could write it down: it comes back when the lease is up.
    context.log.error({ err: error, notice: notice.id }, 'What became of a notice could not be written down.')
  }
}

async function carry({ config, clock }: Sending, carriers: Carriers, notice: DueNotice): Promise<Carried> {
  if (notice.tries > triesMax) return { outcome: 'refused', code: 'tooOften', reason: `It was tried ${triesMax} times, and the last workers fell silent.` }
  const { address } = notice
  if (address === null) return { outcome: 'refused', code: 'noAddress', reason: 'It is not known where it should go.' }
  const parcel = {
    noticeId: notice.id, address, sender: notice.sender, inDoubt: notice.inDoubt, createdAt: notice.createdAt,
    words: wordsOf(notice.kind, notice.data, notice.sender, notice.own ?? undefined),
    preferencesUrl: notice.personId !== null && !kinds[notice.kind].essential ? `${config.publicUrl}/account/messages/preferences` : null,
    secondsToLive: Math.max(1, Math.floor((usefulUntil(notice) - clock.now().getTime()) / 1000)),
  }
  const late = Promise.withResolvers<Carried>()
  const timer = setTimeout(() => late.resolve({ outcome: 'unknown', reason: `It took more than ${trySecondsMax} seconds.` }), trySecondsMax * 1000)
  try {
    return await Promise.race([carriers[notice.channel].carry(parcel), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
