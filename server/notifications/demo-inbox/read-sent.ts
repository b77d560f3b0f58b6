import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { PlatformConfig } from '../../platform/settings/platform-settings.ts'
import { refuse } from '../../platform/refusal.ts'

const mails = Compile(Type.Array(Type.Object({
  id: Type.String(), at: Type.String(), to: Type.Array(Type.String()), from: Type.String(), subject: Type.String(), text: Type.String(),
  html: Type.Union([Type.String(), Type.Null()]),
})))
const texts = Compile(Type.Array(Type.Object({ id: Type.String(), at: Type.String(), to: Type.String(), from: Type.String(), body: Type.String() })))

export type SentMail = { id: string; at: string; to: string; from: string; subject: string; text: string; html: string | null }
export type SentText = { id: string; at: string; to: string; from: string; text: string }

const timeoutMilliseconds = 3_000

/**
 * What the simulators have taken, the newest first.
 * @throws notFound where anything real sends messages, or the demo is off; unavailable when the simulators do not answer
 */
export async function readSent({ demo, demoInbox }: PlatformConfig): Promise<{ mails: SentMail[]; texts: SentText[] }> {
  if (!demo || demoInbox === undefined) throw refuse('notFound')
  const [foundMails, foundTexts] = await Promise.all([demoInbox.mailUrl, demoInbox.smsUrl].map(read))
  if (!mails.Check(foundMails) || !texts.Check(foundTexts)) throw refuse('unavailable')
  return {
    mails: foundMails.map((mail) => ({ ...mail, to: mail.to.join(', ') })),
    texts: foundTexts.map(({ body, ...text }) => ({ ...text, text: body })),
  }
}

async function read(url: string): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMilliseconds)
  return fetch(`${url}/simulator/messages`, { signal }).then((answer) => answer.json()).catch(() => undefined)
}
