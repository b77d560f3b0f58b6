import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { openJsonCaller } from '../../platform/json-calls.ts'
import type { Carried, Carrier, Parcel } from './carrier.ts'

// Written from Twilio's published reference (https://www.twilio.com/docs/messaging/api/message-resource, .../docs/api/errors) and tested against
// a double that is as strict as that text. Twilio itself was not reachable: before the first guest is told, send one to yourself.

export type TwilioAccount = { accountSid: string; authToken: string; from: string; url: string }

const timeoutMilliseconds = 10_000
const connections = 10
/** Twilio's limit for one message; ours are a sentence or two and a link. */
const charactersMax = 1600
/** How far apart our clock and Twilio's may be. */
const clockDifferenceMilliseconds = 120_000

/**
 * Text messages by Twilio. Its contract knows no idempotency key, so a message whose fate is unknown is first looked for among those that
 * went to its number. `+15551234567` sends from that number, `MG…` from a messaging service.
 */
export function openSms({ accountSid, authToken, from, url }: TwilioAccount): Carrier {
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`
  const caller = openJsonCaller({
    url, timeoutMilliseconds, connections, explain: explainTwilioError,
    headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
    encoding: { contentType: 'application/x-www-form-urlencoded', write: (form) => new URLSearchParams(form as Record<string, string>).toString() }, // `send` writes nothing else.
  })
  const sender = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from }

  /** The message, if it is with Twilio already. */
  async function look({ address, createdAt }: Parcel, body: string): Promise<Carried | undefined> {
    const found = await caller.call({ method: 'GET', path: `${path}?To=${encodeURIComponent(address)}&PageSize=50` }, readList)
    // While nobody can say, sending again might be once too often.
    if (found.outcome === 'failed' || found.outcome === 'unknown') return { outcome: 'unknown', reason: found.reason }
    if (found.outcome === 'refused') return undefined
    const since = createdAt.getTime() - clockDifferenceMilliseconds
    const same = found.value.find((message) => message.body.endsWith(body) && Date.parse(message.date_created) >= since && !lost.has(message.status))
    return same && { outcome: 'done', value: { reference: same.sid } }
  }

  return {
    async carry(parcel) {
      const body = textOf(parcel)
      const known = parcel.inDoubt ? await look(parcel, body) : undefined
      if (known) return known
      return caller.call({ method: 'POST', path, body: { To: parcel.address, ...sender, Body: body } }, readSent)
    },
    close: () => caller.close(),
  }
}

/** What a text message says: the sentence, and the link where there is one. */
function textOf({ words: { short, action, code } }: Pick<Parcel, 'words'>): string {
  const text = action && code === null ? `${short} ${action.url}` : short
  return text.length > charactersMax ? `${text.slice(0, charactersMax - 1)}…` : text
}

const lost = new Set(['failed', 'undelivered', 'canceled'])

const sent = Compile(Type.Object({ sid: Type.String({ pattern: '^(SM|MM)[0-9a-f]{32}$' }) }))
const list = Compile(Type.Object({
  messages: Type.Array(Type.Object({ sid: Type.String(), body: Type.String(), status: Type.String(), date_created: Type.String() })),
}))

function readSent(json: unknown): { reference: string } | undefined {
  return sent.Check(json) ? { reference: json.sid } : undefined
}

function readList(json: unknown) {
  return list.Check(json) ? json.messages : undefined
}

/** Errors that are about us and not about the message: a wrong token or sender, or too much at once. Once mended, the same message goes out. */
const worthAnotherTry = new Set([14107, 20003, 20005, 20429, 21212, 21606, 21611, 21659, 21660])

/** What an error of Twilio means; its sentences quote numbers, so only its code is kept. */
function explainTwilioError(status: number, json: unknown): Exclude<Carried, { outcome: 'done' }> {
  const code = typeof json === 'object' && json !== null && 'code' in json && typeof json.code === 'number' ? json.code : undefined
  const reason = `Twilio said ${code ?? `status ${status}`}.`
  // A proxy or a gateway in between may have passed the message on before it gave up.
  if (status === 500 || status === 502 || status === 504) return { outcome: 'unknown', reason }
  if (status !== 400 || (code !== undefined && worthAnotherTry.has(code))) return { outcome: 'failed', reason }
  return { outcome: 'refused', code: code === undefined ? 'status400' : `twilio${code}`, reason }
}
