import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noticeKinds } from '../kinds.ts'
import type { NoticeData, NoticeKind } from '../kinds.ts'
import { htmlEmail, textEmail, textOn } from './email-layout.ts'
import { namesIn, textOf, wordsOf } from './index.ts'
import type { Sender } from './index.ts'

const sender: Sender = {
  businessName: 'Corner Café', accent: '#b45309', locationName: 'Corner Café', timeZone: 'America/New_York', locale: 'en-US', publicUrl: 'http://localhost:3000',
}
const order = { orderId: 'x', number: 42, fulfilment: 'pickup', totalMinor: 1250, currency: 'USD', url: 'http://localhost:3000/orders/x?token=t&a=1' } as const

const samples: NoticeData = {
  'account.verifyEmail': { url: 'http://localhost:3000/verify?token=t' },
  'account.resetPassword': { url: 'http://localhost:3000/reset?token=t' },
  'account.changeEmail': { url: 'http://localhost:3000/change?token=t', newEmail: 'new@example.org' },
  'account.signInCode': { code: '123456', minutes: 5 },
  'account.alreadyExists': {},
  'account.newSignIn': { device: 'Firefox on Linux', at: '2026-03-05T08:40:00Z' },
  'account.securityChanged': { what: 'twoFactorOff' },
  'team.invitation': { businessName: 'Corner Café', locationName: 'Main Street', role: 'manager', inviterName: 'Ada', url: 'http://localhost:3000/invitations/t' },
  'order.scheduled': { ...order, promisedAt: '2026-03-12T13:40:00Z', askedAt: '2026-03-07T13:40:00Z' },
  'order.confirmed': { ...order, promisedAt: '2026-03-05T13:40:00Z' },
  'order.delayed': { ...order, promisedAt: '2026-03-05T13:55:00Z' },
  'order.ready': order,
  'order.outForDelivery': { ...order, fulfilment: 'delivery' },
  'order.cancelled': { ...order, reason: 'Sold out', payment: 'held' },
  'order.failed': { ...order, reason: null },
  'order.offered': order,
  'order.refunded': { ...order, refundedMinor: 475 },
}

describe.for(noticeKinds)('%s', (kind) => {
  const text = textOf(kind)

  test('names only facts that there are', () => {
    const named = [text.subject, text.body, text.short].flatMap(namesIn)
    expect(named.filter((name) => !(name in text.facts))).toEqual([])
  })

  test('says everything, in text and HTML', () => {
    const words = wordsOf(kind, samples[kind], sender)
    expect(JSON.stringify(words)).not.toMatch(/\{\w+\}|undefined|NaN|Invalid/)
    expect(words.short.length).toBeLessThanOrEqual(200)
    const [html, plain] = [htmlEmail(words, sender), textEmail(words, sender)]
    for (const paragraph of words.paragraphs) expect(plain).toContain(paragraph)
    expect(html).toContain('<h1')
    expect(plain.includes(words.action?.url ?? '')).toBe(true)
  })
})

test('times and money are those of the place', () => {
  expect(wordsOf('order.confirmed', samples['order.confirmed'], sender).paragraphs)
    .toEqual(['Thank you! Corner Café has your order 42, $12.50 in all.', 'It should be ready at 8:40 AM.'])
  const berlin = { ...sender, locale: 'de-DE', timeZone: 'Europe/Berlin' }
  expect(wordsOf('order.confirmed', { ...samples['order.confirmed'], currency: 'EUR' }, berlin).paragraphs.join(' ')).toMatch(/12,50\s€ in all\. It should be ready at 14:40\./)
  expect(wordsOf('order.refunded', { ...samples['order.refunded'], currency: 'JPY' }, sender).subject).toBe('¥475 back for order 42')
})

test('a business says it in its own words', () => {
  const words = wordsOf('order.ready', order, sender, { subject: 'No. {number}!', body: 'Hi,\nyour order at {place} waits.\n\nSee you' })
  expect(words).toMatchObject({ subject: 'No. 42!', paragraphs: ['Hi,\nyour order at Corner Café waits.', 'See you'] })
})

test('a link that is no address of the web is a bug, not a link', () => {
  expect(() => wordsOf('account.verifyEmail', { url: 'javascript:alert(1)' }, sender)).toThrow('not an address of the web')
})

/** Everything that can come from people: names, words of a business, addresses. */
const hostile = fc.oneof(
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\'; drop table person; --', '{number}{url}{constructor}', '</title><script>', 'a\r\nBcc: all@example.org', '&lt;b&gt;'),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

/** The tags and attributes of a text, in order; what is shown between them left out. */
const skeleton = (html: string) => html.replace(/>[^<]*</g, '><').replace(/href="[^"]*"/g, 'href=""')

describe('whatever people call themselves', () => {
  test('an email has the tags that we wrote and no others, and one line for its subject', () => {
    const words = (name: string) => ({
      invitation: wordsOf('team.invitation', { ...samples['team.invitation'], businessName: name, locationName: name, inviterName: name, role: name }, { ...sender, businessName: name }),
      device: wordsOf('account.newSignIn', { ...samples['account.newSignIn'], device: name }, sender),
      own: wordsOf('order.ready', order, sender, { subject: name, body: `x${name.replaceAll('\n', ' ')}x` }),
    })
    const plain = words('Ada')
    fc.assert(fc.property(hostile, (name) => {
      const given = words(`A${name}`)
      for (const which of ['invitation', 'device'] as const) {
        expect(skeleton(htmlEmail(given[which], { ...sender, businessName: name, locationName: name }))).toBe(skeleton(htmlEmail(plain[which], { ...sender, locationName: 'x' })))
      }
      expect(htmlEmail(given.own, sender).match(/<[a-z!/]/gi)?.length).toBe(htmlEmail(plain.own, sender).match(/<[a-z!/]/gi)?.length)
      for (const each of Object.values(given)) expect(each.subject).not.toMatch(/[\r\n\p{Cc}]/u)
    }), { numRuns: 500 })
  })

  test('a colour that is none is not put into a style', () => {
    expect(htmlEmail(wordsOf('order.ready', order, sender), { ...sender, accent: 'red;background:url(//x)' })).not.toContain('url(')
  })

  test('facts inside facts are not looked for', () => {
    const { subject } = wordsOf('team.invitation' satisfies NoticeKind, { ...samples['team.invitation'], locationName: null, businessName: '{role}' }, sender)
    expect(subject).toBe('Join {role}')
  })
})

test.for([['#000000', '#ffffff'], ['#ffffff', '#000000'], ['#b45309', '#ffffff'], ['#facc15', '#000000'], ['#16a34a', '#000000']] as const)('on %s the words are %s', ([colour, expected]) => {
  expect(textOn(colour)).toBe(expected)
})
