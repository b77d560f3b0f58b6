import webPush from 'web-push'
import type { Db } from '../../platform/database/index.ts'
import { NotOutside, outsideAddresses } from '../../platform/outside-addresses.ts'
import type { OutsideAddresses } from '../../platform/outside-addresses.ts'
import type { DeviceSessions } from '../needs.ts'
import type { Carried, Carrier, Parcel } from './carrier.ts'

/** How a push service knows that it is us (VAPID, RFC 8292). */
export type PushKey = { publicKey: string; privateKey: string; subject: string }

export type PushNeeds = {
  database: { kysely: Db }
  /** Where people are signed in: a device that was signed out is not told. */
  sessions: DeviceSessions
  key: PushKey
  /** The way to the push services; to the public internet only, unless told, since browsers name these addresses and people can too. */
  outside?: OutsideAddresses
}

const timeoutMilliseconds = 10_000

/** Notices on devices: encrypted for the device, handed to the push service of its browser. */
export function openPush({ database, sessions, key, outside = outsideAddresses() }: PushNeeds): Carrier {
  const underWay = new Set<Promise<Carried>>()

  async function send(parcel: Parcel): Promise<Carried> {
    const device = await database.kysely.selectFrom('pushSubscription').select(['endpoint', 'publicKey', 'authSecret', 'personId', 'sessionId'])
      .where('id', '=', parcel.address).executeTakeFirst()
    if (!device) return gone
    if (!await isSignedIn(device)) return forget(parcel.address)
    try {
      const { endpoint, publicKey: p256dh, authSecret: auth } = device
      await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, contentOf(parcel), {
        vapidDetails: { subject: key.subject, publicKey: key.publicKey, privateKey: key.privateKey },
        TTL: parcel.secondsToLive, urgency: 'high', timeout: timeoutMilliseconds, agent: outside.agent,
        // Of two with the same topic that wait at the push service, the device gets the later one (RFC 8030): none twice.
        topic: parcel.noticeId.replaceAll('-', ''),
      })
      return { outcome: 'done', value: { reference: null } }
    } catch (error) {
      const outcome = explainPushError(error)
      return outcome.outcome === 'refused' && outcome.code === 'gone' ? forget(parcel.address, outcome) : outcome
    }
  }

  async function isSignedIn({ personId, sessionId }: { personId: string; sessionId: string | null }): Promise<boolean> {
    return sessionId === null || (await sessions.list(personId)).some(({ id }) => id === sessionId)
  }

  async function forget(id: string, outcome: Carried = gone): Promise<Carried> {
    await database.kysely.deleteFrom('pushSubscription').where('id', '=', id).execute()
    return outcome
  }

  return {
    carry(parcel) {
      const sending = send(parcel)
      underWay.add(sending)
      return sending.finally(() => underWay.delete(sending))
    },
    async close() { await Promise.allSettled(underWay) },
  }
}

/** What the service worker of the web app reads (web/public/push-worker.js). */
function contentOf({ noticeId, words: { subject, short, action } }: Parcel): string {
  return JSON.stringify({ id: noticeId, title: subject, body: short, url: action?.url ?? '/account/messages' })
}

const gone: Carried = { outcome: 'refused', code: 'gone', reason: 'This device no longer takes messages.' }

function explainPushError(error: unknown): Carried {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : undefined
  if (status === undefined) {
    if (error instanceof NotOutside) return { outcome: 'refused', code: 'gone', reason: 'This device named an address that is not on the public internet.' }
    return { outcome: 'unknown', reason: 'The push service could not be reached.' }
  }
  if (status === 404 || status === 410) return gone
  const reason = `The push service said ${status}.`
  return status === 429 || status === 401 || status >= 500 ? { outcome: 'failed', reason } : { outcome: 'refused', code: `status${status}`, reason }
}
