import { sql } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import type { KeyedHash } from '../platform/keyed-hash.ts'
import { kinds, wantedUnlessTold } from './kinds.ts'
import type { Channel, ChosenChannel, NoticeKind } from './kinds.ts'

export type ToPerson = { personId: string }

/** Who is told: somebody with an account, or an address that somebody gave. Phone numbers as `+12125550123` (E.164). */
export type To = ToPerson | { email: string; name?: string } | { phone: string }

/** One way to one receiver. `receiver` is what makes it one: a person, a device, or the keyed hash of an address. */
export type Way = { channel: Channel; receiver: string; address: string | null; addressMasked: string | null }

/** What is known of a person, as far as telling them goes. */
type PersonFacts = {
  /** Null for somebody who signs in with their phone number only. */
  email: string | null
  emailVerified: boolean
  /** Always proved; null when they gave none. */
  phone: string | null
  devices: readonly string[]
  /** What they said of this group of kinds; what is missing is as usual. */
  said: Partial<Record<ChosenChannel, boolean>>
}

/** Every way by which this kind is told to them. An address is remembered as a keyed hash: whoever reads it can't try out all numbers. */
export async function waysTo(db: Db, kind: NoticeKind, to: To, keyedHash: KeyedHash): Promise<Way[]> {
  if ('personId' in to) return waysToPerson(db, kind, to)
  const way = 'email' in to ? wayTo('email', to.email.trim().toLowerCase()) : wayTo('sms', to.phone)
  if (!channelsOf(kind).includes(way.channel)) throw new Error(`${kind} is not told by ${way.channel}.`)
  return [{ ...way, receiver: keyedHash('receiver of a notice', way.address) }]
}

/** Every way by which this kind is told to somebody with an account. None for somebody who is no longer there. */
export async function waysToPerson(db: Db, kind: NoticeKind, { personId }: ToPerson): Promise<Way[]> {
  const facts = await readPerson(db, kind, personId)
  return facts ? chooseWays(kind, personId, facts).filter(({ channel }) => channelsOf(kind).includes(channel)) : []
}

function channelsOf(kind: NoticeKind): readonly Channel[] {
  return kinds[kind].channels
}

/**
 * Pure: the ways to somebody with an account. Who has not proved an address is not told there, but for what proves it. A text costs, so it says
 * something about the account only to who has no address.
 */
function chooseWays(kind: NoticeKind, personId: string, { email, emailVerified, phone, devices, said }: PersonFacts): Way[] {
  const { essential, group } = kinds[kind]
  const wants = (channel: ChosenChannel) => essential || (said[channel] ?? wantedUnlessTold[channel])
  const ways: Way[] = [{ channel: 'inbox', receiver: personId, address: null, addressMasked: null }]
  if (email !== null && wants('email') && (emailVerified || essential)) ways.push({ ...wayTo('email', email), receiver: personId })
  if (phone !== null && wants('sms') && (group !== 'account' || email === null)) ways.push({ ...wayTo('sms', phone), receiver: personId })
  if (wants('push')) ways.push(...devices.map((id): Way => ({ channel: 'push', receiver: id, address: null, addressMasked: null })))
  return ways
}

/** Whether somebody who said this wants to be told of such a thing this way. */
export function wantsBy(kind: NoticeKind, channel: ChosenChannel, said: Partial<Record<ChosenChannel, boolean>>): boolean {
  return kinds[kind].essential || (said[channel] ?? wantedUnlessTold[channel])
}

/** Held until the transaction ends, so that what is asked for somebody is erased with them, or isn't asked for any more. */
async function readPerson(db: Db, kind: NoticeKind, personId: string): Promise<PersonFacts | undefined> {
  const { rows: [found] } = await sql<PersonFacts>`
    select email, email_verified, phone_number as phone,
      array(select id from push_subscription where person_id = person.id order by id) as devices,
      coalesce((select jsonb_object_agg(channel, wanted) from notice_preference
        where person_id = person.id and kind_group = ${kinds[kind].group}), '{}') as said
    from person where id = ${personId} and erased_at is null for key share`.execute(db)
  return found
}

function wayTo(channel: 'email' | 'sms', address: string): Omit<Way, 'receiver'> & { address: string } {
  return { channel, address, addressMasked: masked(address) }
}

/** `ada@example.org` → `a•••@example.org`; `+12125550123` → `+1•••0123`. Enough to recognise one's own, too little to write to. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@')
  if (at > 0) return `${address.slice(0, 1)}•••${address.slice(at)}`
  return `${address.slice(0, 2)}•••${address.slice(-4)}`
}
