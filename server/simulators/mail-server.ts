import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerSession } from 'smtp-server'
import { nothingHere } from './answers.ts'
import { createFates, mulberry32 } from './faults.ts'
import type { Fate } from './faults.ts'
import { openMessageBook } from './message-book.ts'
import type { Simulated } from './serve.ts'
import type { Settings } from './settings.ts'

/** An email that arrived. */
export type SentMail = { to: string[]; from: string; subject: string; text: string; html: string | null }

/** A mail server without its network: `carry` serves it, `simulated` is its door for demos and tests. */
export type MailServer = { simulated: Simulated; listen(port: number): Promise<{ smtpUrl: string; stop(): Promise<void> }> }

const mailBytesMax = 1024 * 1024

/**
 * A mail server (SMTP, without TLS and without a password: it listens on this machine only) that takes everything and delivers nothing.
 * It fails as `settings` say: `unavailable` is a 451 that asks to come back, `lostRequest` and `lostAnswer` a lost connection before
 * and after it took the mail, `late` an answer that comes late.
 */
export function createMailServer(file: string, { seed, settings }: { seed: number; settings: Settings }): MailServer {
  const book = openMessageBook<SentMail>(file)
  const nextFate = createFates(seed)
  const jitter = mulberry32(seed ^ 0x5bd1e995)
  const fates = new WeakMap<SMTPServerSession, Fate>()

  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, size: mailBytesMax, logger: false, closeTimeout: 500,
    onMailFrom(_address, session, done) {
      const fate = nextFate(settings)
      fates.set(session, fate)
      setTimeout(() => {
        if (fate === 'lostRequest') return hangUp(session)
        done(fate === 'unavailable' ? refusal(451, 'Not now, and nothing was done.') : null)
      }, delay())
    },
    onData(stream, session, done) {
      void answer(session, stream, done)
    },
  })
  // Somebody who hangs up in the middle of a word is no reason to end.
  server.on('error', () => undefined)

  async function answer(session: SMTPServerSession, stream: NodeJS.ReadableStream, say: (error: Error | null, words?: string) => void): Promise<void> {
    try {
      if (await take(session, stream) === 'lostAnswer') hangUp(session)
      else say(null, 'Taken')
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error))
      say(refusal(451, 'Something went wrong.'))
    }
  }

  async function take(session: SMTPServerSession, stream: NodeJS.ReadableStream): Promise<Fate> {
    const fate = fates.get(session) ?? 'ok'
    const raw = await buffer(stream)
    const { messageId, subject, text, html, from } = await PostalMime.parse(raw)
    book.keep(messageId ?? `${session.id} ${Date.now()}`, {
      // Who it is for is said by the envelope; what the letter says is another matter.
      to: session.envelope.rcptTo.map(({ address }) => address), from: addressOf(from), subject: subject ?? '', text: text ?? '', html: html ?? null,
    })
    if (fate === 'late') await sleep(settings.lateMs)
    return fate
  }

  function delay(): number {
    return settings.delayMs * (0.5 + jitter())
  }

  function hangUp(session: SMTPServerSession): void {
    for (const connection of server.connections) if (connection.session === session) connection.close()
  }

  return {
    simulated: { answer: () => nothingHere, audit: { name: 'messages', list: book.list }, close: book.close },
    async listen(port) {
      const listening = server.listen(port, '127.0.0.1')
      await once(listening, 'listening')
      return {
        smtpUrl: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, // It listens on TCP, so this is no pipe's name.
        stop: () => new Promise((resolve) => { server.close(() => resolve()) }),
      }
    },
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function addressOf(from: { name?: string; address?: string } | undefined): string {
  return from?.name ? `${from.name} <${from.address ?? ''}>` : from?.address ?? ''
}
