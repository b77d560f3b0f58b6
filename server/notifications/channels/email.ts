import { createTransport } from 'nodemailer'
import type { NotificationNeeds } from '../needs.ts'
import { htmlEmail, textEmail } from '../texts/email-layout.ts'
import type { Carried, Carrier } from './carrier.ts'

const connectMilliseconds = 10_000
/** Servers that doubt us let us wait; RFC 5321 would allow for minutes, a code does not. */
const silenceMilliseconds = 20_000
const connectionsMax = 5

/**
 * Email by SMTP. A password goes over TLS, unless the server is on this machine. Each mail has the id of its notice as its Message-ID, so
 * that a mail program shows a mail once that was taken twice.
 */
export function openEmail({ smtpUrl, mailFrom, publicUrl }: Pick<NotificationNeeds['config'], 'publicUrl' | 'mailFrom'> & { smtpUrl: string }): Carrier {
  const { hostname, username } = new URL(smtpUrl)
  const near = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  const post = createTransport({
    url: smtpUrl, pool: true, maxConnections: connectionsMax, requireTLS: username !== '' && !near && smtpUrl.startsWith('smtp:'),
    connectionTimeout: connectMilliseconds, greetingTimeout: connectMilliseconds, socketTimeout: silenceMilliseconds,
    // A text is what it is: nothing in it makes us read a file or an address.
    disableFileAccess: true, disableUrlAccess: true,
  })
  const from = mailFrom ?? `Parlour <parlour@${new URL(publicUrl).hostname}>`
  const ourDomain = from.replace(/^.*@|>$/g, '')

  return {
    async carry({ noticeId, address, words, sender, preferencesUrl }): Promise<Carried> {
      try {
        await post.sendMail({
          from: namedAfter(sender.businessName, from), to: { name: '', address }, subject: words.subject, messageId: `<${noticeId}@${ourDomain}>`,
          text: textEmail(words, sender, preferencesUrl), html: htmlEmail(words, sender, preferencesUrl),
          headers: {
            // Out-of-office programs do not answer what says so (RFC 3834).
            'Auto-Submitted': 'auto-generated',
            ...(preferencesUrl !== null && { 'List-Unsubscribe': `<${preferencesUrl}>` }),
          },
        })
        return { outcome: 'done', value: { reference: null } }
      } catch (error) {
        return explainSmtpError(error)
      }
    },
    close: async () => post.close(),
  }
}

/** The business writes, by the address of the installation. */
function namedAfter(name: string, from: string): { name: string; address: string } {
  const [, own = '', address = from] = /^(.*?)\s*<(.+)>$/.exec(from) ?? []
  return { name: name === 'Parlour' && own !== '' ? own : name, address }
}

/** Where a 5xx is about this mail. Before, it is about us — our credentials, our address, our TLS — and everybody's mail would die of it. */
const aboutThisMail = /^(?:RCPT|DATA|BDAT)/
/** There was no conversation, so nothing was taken. A connection that is lost later is lost in the same words wherever it was. */
const neverConnected = new Set(['EDNS', 'ETLS', 'ESOCKET', 'EAUTH', 'EPROXY'])

/** What a failure means. Servers quote addresses, so of their words only the numbers are kept (RFC 5321, RFC 3463). */
function explainSmtpError(error: unknown): Carried {
  const { code, responseCode, response, command } = (error instanceof Error ? error : {}) as SmtpError // Every member is looked at below.
  if (typeof responseCode === 'number') {
    const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(String(response))?.[1]
    const reason = `The mail server said ${[responseCode, enhanced].filter(Boolean).join(' ')}.`
    const isOver = responseCode >= 500 && aboutThisMail.test(String(command))
    return isOver ? { outcome: 'refused', code: `smtp${responseCode}`, reason } : { outcome: 'failed', reason }
  }
  const why = typeof code === 'string' ? code : 'no connection'
  return neverConnected.has(why) ? { outcome: 'failed', reason: `The mail server could not be reached (${why}).` } : { outcome: 'unknown', reason: `The connection to the mail server was lost (${why}).` }
}

type SmtpError = { code?: unknown; responseCode?: unknown; response?: unknown; command?: unknown }
