import { setTimeout as wait } from 'node:timers/promises'
import type { Parlour } from './parlour.ts'
import { patienceMs } from './stage.ts'

type Inbox = { mails: { to: string; subject: string; text: string }[]; texts: { to: string; text: string }[] }

const everyMs = 100

/** What was “sent” to an address or a number, as `/inbox` shows it: waits for the first one that says this, the newest first. */
export async function received({ url }: Parlour, to: string, says: RegExp): Promise<string> {
  for (let left = patienceMs; left > 0; left -= everyMs) {
    const { mails, texts } = await (await fetch(`${url}/api/demo-inbox`)).json() as Inbox
    const found = [...mails, ...texts].find((message) => message.to === to && says.test(message.text))
    if (found) return found.text
    await wait(everyMs)
  }
  throw new Error(`Nothing that says ${says.source} came for ${to}.`)
}

/** The six digits that were sent there. */
export async function sentCode(parlour: Parlour, to: string): Promise<string> {
  return /\b\d{6}\b/.exec(await received(parlour, to, /\b\d{6}\b/))?.[0] ?? ''
}

/** The link of ours that was mailed there, with this path. */
export async function mailedLink(parlour: Parlour, to: string, path: string): Promise<string> {
  const link = new RegExp(`http://\\S+${path}\\?token=[\\w-]+`)
  return link.exec(await received(parlour, to, link))?.[0] ?? ''
}
