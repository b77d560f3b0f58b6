import type { NoticeData, NoticeKind } from '../kinds.ts'
import { alreadyExists, changeEmail, newSignIn, resetPassword, securityChanged, signInCode, verifyEmail } from './account-texts.ts'
import { cancelled, confirmed, delayed, failed, offered, outForDelivery, ready, refunded, scheduled } from './order-texts.ts'
import { invitation } from './team-texts.ts'
import { fill } from './text.ts'
import type { Sender, Text } from './text.ts'

export type { Sender } from './text.ts'
export { namesIn } from './text.ts'

const texts: { [Kind in NoticeKind]: Text<NoticeData[Kind]> } = {
  'account.verifyEmail': verifyEmail,
  'account.resetPassword': resetPassword,
  'account.changeEmail': changeEmail,
  'account.signInCode': signInCode,
  'account.alreadyExists': alreadyExists,
  'account.newSignIn': newSignIn,
  'account.securityChanged': securityChanged,
  'team.invitation': invitation,
  'order.scheduled': scheduled,
  'order.confirmed': confirmed,
  'order.delayed': delayed,
  'order.ready': ready,
  'order.outForDelivery': outForDelivery,
  'order.cancelled': cancelled,
  'order.failed': failed,
  'order.offered': offered,
  'order.refunded': refunded,
}

/** The text of a kind as its table entry has it; the data of the kind go with it. */
export function textOf(kind: NoticeKind): Text<NoticeData[NoticeKind]> {
  // Each text takes the data of its own kind only, and the rows it is given were written for that kind.
  return texts[kind] as unknown as Text<NoticeData[NoticeKind]>
}

/** What a notice says, with all facts in it; plain text throughout. */
export type Words = {
  subject: string
  paragraphs: string[]
  short: string
  action: { label: string; url: string } | null
  code: string | null
  because: string
}

/** A business's own words for a kind. */
export type OwnWords = { subject: string; body: string }

/** Puts a notice into words: those of the business, where it has some. */
export function wordsOf(kind: NoticeKind, data: NoticeData[NoticeKind], sender: Sender, own?: OwnWords): Words {
  const text = textOf(kind)
  const facts = factsOf(text, data, sender)
  return {
    subject: oneLine(fill(own?.subject ?? text.subject, facts)),
    paragraphs: fill(own?.body ?? text.body, facts).split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter(Boolean),
    short: oneLine(fill(text.short, facts)),
    action: text.action ? { label: text.action.label, url: webAddress(text.action.url(data, sender)) } : null,
    code: text.code?.(data) ?? null,
    because: text.because,
  }
}

/** The same for the inbox, whose rows have no secrets: a title, a sentence, and where in the app it leads. */
export function inboxWordsOf(kind: NoticeKind, data: NoticeData[NoticeKind], sender: Sender): { title: string; body: string; path: string | null } {
  const text = textOf(kind)
  const facts = factsOf(text, data, sender)
  return { title: oneLine(fill(text.subject, facts)), body: oneLine(fill(text.short, facts)), path: text.path?.(data) ?? null }
}

function factsOf(text: Text<NoticeData[NoticeKind]>, data: NoticeData[NoticeKind], sender: Sender): Record<string, string> {
  return Object.fromEntries(Object.entries(text.facts).map(([name, fact]) => [name, oneLine(fact.of(data, sender))]))
}

/** Names that people give may hold line breaks, which would begin another header or paragraph. */
function oneLine(words: string): string {
  return words.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** @throws Error for anything that is not an address of the web: a link in a message is tapped without looking */
function webAddress(url: string): string {
  const protocol = URL.parse(url)?.protocol
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error('A notice links to something that is not an address of the web.')
  return url
}
