import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { answerWith, nothingHere } from './answers.ts'
import type { Answer } from './answers.ts'
import { openMessageBook } from './message-book.ts'
import type { Simulated } from './serve.ts'

/** A text message that arrived. */
export type SentSms = { to: string; from: string; body: string }

/** Who may send: what Twilio calls the SID of an account and its token. */
export type SmsAccount = { accountSid: string; authToken: string }

/** The account that is there unless another is told. */
export const simulatedSmsAccount: SmsAccount = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'simulated' }

/** A number to send from. */
export const simulatedSmsNumber = '+15005550006'

const bodyCharactersMax = 1600
/** Twilio's own number for trying out what happens with one that does not exist. */
const invalidNumber = '+15005550001'

/**
 * A gateway for text messages that speaks Twilio's contract (https://www.twilio.com/docs/messaging/api/message-resource): forms in, JSON
 * out, basic authentication, errors with their published codes.
 *
 *     POST /2010-04-01/Accounts/{sid}/Messages.json   To, Body, and From or MessagingServiceSid
 *     GET  /2010-04-01/Accounts/{sid}/Messages.json   ?To=   the newest first
 */
export function createSmsGateway(file: string, account: SmsAccount = simulatedSmsAccount): Simulated {
  const book = openMessageBook<SentSms>(file)

  function answerSend(form: Readonly<Record<string, string>>): Answer {
    const { To: to, Body: body, From: from, MessagingServiceSid: service } = form
    if (!to) return refuse(400, 21604, 'A \'To\' phone number is required.')
    if (!from && !service) return refuse(400, 21603, 'A \'From\' phone number is required.')
    if (!body) return refuse(400, 21602, 'Message body is required.')
    if (!/^\+[1-9]\d{6,14}$/.test(to) || to === invalidNumber) return refuse(400, 21211, `The 'To' number ${to} is not a valid phone number.`)
    if (body.length > bodyCharactersMax) return refuse(400, 21617, 'The concatenated message body exceeds the 1600 character limit.')
    const sid = `SM${randomUUID().replaceAll('-', '')}`
    book.keep(sid, { to, from: from ?? service ?? '', body })
    const [kept] = book.list()
    return { ...answerWith(resourceOf(account, { ...kept!, sid })), status: 201 } // It was kept just now.
  }

  return {
    answer({ method, path: [version, accounts, sid, resource, ...rest], authorization, query, form }) {
      if (version !== '2010-04-01' || accounts !== 'Accounts' || resource !== 'Messages.json' || rest.length > 0) return nothingHere
      if (!isAccount(authorization, account) || sid !== account.accountSid) return refuse(401, 20003, 'Authenticate')
      if (method === 'GET') {
        const to = query.get('To')
        const found = book.list().filter((message) => to === null || message.to === to).map((message) => resourceOf(account, { ...message, sid: message.id }))
        return answerWith({ messages: found.slice(0, Number(query.get('PageSize') ?? 50)), page: 0 })
      }
      if (method !== 'POST') return refuse(405, 20004, 'Method not allowed')
      return answerSend(form ?? {})
    },
    audit: { name: 'messages', list: book.list },
    close: book.close,
  }
}

function isAccount(authorization: string | undefined, { accountSid, authToken }: SmsAccount): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(authorization ?? ''), digest(`Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`))
}

function resourceOf({ accountSid }: SmsAccount, { sid, at, to, from, body }: SentSms & { sid: string; at: string }) {
  const date = new Date(at).toUTCString().replace('GMT', '+0000')
  return {
    sid, account_sid: accountSid, to, from, body, status: 'queued', direction: 'outbound-api', num_segments: '1', error_code: null, error_message: null,
    date_created: date, date_updated: date, date_sent: null, api_version: '2010-04-01', uri: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}.json`,
  }
}

function refuse(status: number, code: number, message: string): Answer {
  return { status, body: JSON.stringify({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }) }
}
