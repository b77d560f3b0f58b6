import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { createKeyedHash } from '../platform/keyed-hash.ts'
import { inTransaction } from '../platform/transaction.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe } from '../testing/given.ts'
import { notify } from './index.ts'
import type { Notice } from './index.ts'

let parlour: TestApp
let cafe: GivenCafe
beforeAll(async () => {
  parlour = await testApp()
  cafe = await parlour.given.aCafe()
})
afterAll(() => parlour.close())

const keyedHash = () => createKeyedHash(parlour.context.config.secret)
const db = () => parlour.context.database.kysely
const rowsOf = (eventId: string) => db().selectFrom('notice').selectAll().where('eventId', '=', eventId).orderBy('channel').orderBy('kind').execute()

function ready(to: Notice<'order.ready'>['to'], eventId = newId()): Notice<'order.ready'> {
  const data = { orderId: newId(), number: 7, fulfilment: 'pickup' as const, totalMinor: 475, currency: 'USD', url: 'http://localhost:3000/orders/1?token=x' }
  return { kind: 'order.ready', eventId, to, businessId: cafe.businessId, locationId: cafe.locationId, data, now: parlour.clock.now(), keyedHash: keyedHash() }
}

describe('asking for somebody to be told', () => {
  test('fifty at once about the same: one notice', async () => {
    const notice = ready({ email: 'Guest@Example.org' })
    await Promise.all(Array.from({ length: 50 }, () => inTransaction(parlour.context, (transaction) => notify(transaction, notice))))
    expect(await rowsOf(notice.eventId)).toMatchObject([
      { channel: 'email', state: 'due', address: 'guest@example.org', addressMasked: 'g•••@example.org', businessId: cafe.businessId },
    ])
  })

  test('whose number it was can not be found out by trying all numbers', async () => {
    const notice = ready({ phone: '+12125550123' })
    await notify(db(), notice)
    const [row] = await rowsOf(notice.eventId)
    const guesses = ['sha256', 'sha1', 'md5'].flatMap((algorithm) => (['base64url', 'base64', 'hex'] as const).map((encoding) => hash(algorithm, '+12125550123', encoding)))
    expect([...guesses, '+12125550123']).not.toContain(row?.receiver)
    expect(row?.receiver).toBe(keyedHash()('receiver of a notice', '+12125550123'))
    expect(row?.receiver).not.toBe(createKeyedHash('another secret')('receiver of a notice', '+12125550123'))
  })

  test('nothing is left of a fact that did not happen', async () => {
    const notice = ready({ phone: '+12125550123' })
    await expect(inTransaction(parlour.context, async (transaction) => {
      await notify(transaction, notice)
      throw new Error('rolled back')
    })).rejects.toThrow('rolled back')
    expect(await rowsOf(notice.eventId)).toEqual([])
  })

  test('a person is told in their inbox, by email once it is verified, and on every device', async () => {
    const person = await parlour.given.aPerson()
    const devices = [newId(), newId()]
    await db().insertInto('pushSubscription').values(devices.map((id) => ({
      id, personId: person.personId, endpoint: `https://push.example/${id}`, publicKey: 'key', authSecret: 'secret', createdAt: new Date(),
    }))).execute()
    const before = ready({ personId: person.personId })
    await notify(db(), before)
    expect((await rowsOf(before.eventId)).map(({ channel, state }) => [channel, state])).toEqual([['inbox', 'sent'], ['push', 'due'], ['push', 'due']])

    await db().updateTable('person').set({ emailVerified: true }).where('id', '=', person.personId).execute()
    const after = ready({ personId: person.personId })
    await notify(db(), after)
    expect((await rowsOf(after.eventId)).map(({ channel }) => channel)).toEqual(['email', 'inbox', 'push', 'push'])
  })

  test('what somebody turned off is not sent; what is essential is', async () => {
    const { personId } = await parlour.given.aPerson()
    await db().updateTable('person').set({ emailVerified: true }).where('id', '=', personId).execute()
    await db().insertInto('noticePreference').values(['orders', 'account'].map((kindGroup) => ({ personId, kindGroup, channel: 'email', wanted: false }))).execute()
    const order = ready({ personId })
    await notify(db(), order)
    await notify(db(), { kind: 'account.securityChanged', eventId: order.eventId, to: { personId }, data: { what: 'twoFactorOff' }, now: new Date() })
    expect((await rowsOf(order.eventId)).map(({ kind, channel }) => [kind, channel])).toEqual([
      ['account.securityChanged', 'email'], ['account.securityChanged', 'inbox'], ['order.ready', 'inbox'],
    ])
  })

  test('what concerns the account goes by text to who has a number and no email address, and costs no text otherwise', async () => {
    const { personId } = await parlour.given.aPerson()
    await db().updateTable('person').set({ phoneNumber: '+12125550177' }).where('id', '=', personId).execute()
    const waysNow = async () => {
      const eventId = newId()
      await notify(db(), { kind: 'account.securityChanged', eventId, to: { personId }, data: { what: 'twoFactorReset' }, now: new Date() })
      return (await rowsOf(eventId)).map(({ channel }) => channel)
    }
    expect(await waysNow()).toEqual(['email', 'inbox'])
    await db().updateTable('person').set({ email: null }).where('id', '=', personId).execute()
    expect(await waysNow()).toEqual(['inbox', 'sms'])
  })

  test('somebody who is gone is not told', async () => {
    const notice = ready({ personId: newId() })
    await notify(db(), notice)
    expect(await rowsOf(notice.eventId)).toEqual([])
  })

  test('asked for again, what was sent stays as it is and what died gets another chance', async () => {
    const notice = ready({ email: 'guest@example.org' })
    await notify(db(), notice)
    const settle = (state: string) => db().updateTable('notice').set({ state, settledAt: new Date(), address: null, data: '{}', tries: 3 })
      .where('eventId', '=', notice.eventId).execute()
    await settle('sent')
    await notify(db(), notice)
    expect(await rowsOf(notice.eventId)).toMatchObject([{ state: 'sent', data: {} }])
    await settle('dead')
    await notify(db(), notice)
    expect(await rowsOf(notice.eventId)).toMatchObject([{ state: 'due', tries: 0, address: 'guest@example.org', data: notice.data, settledAt: null }])
  })

  test('a kind that a bare address can not get is a bug', async () => {
    await expect(notify(db(), { kind: 'account.verifyEmail', eventId: 'x', to: { phone: '+12125550123' }, data: { url: 'http://x' }, now: new Date(), keyedHash: keyedHash() }))
      .rejects.toThrow('account.verifyEmail is not told by sms.')
  })
})
