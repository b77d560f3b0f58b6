import { Mail } from 'lucide-react'
import { CardButton } from '../ui/card-target.tsx'
import { classes } from '../ui/classes.ts'
import { EmptyState } from '../ui/states.tsx'
import { Ago } from '../ui/time.tsx'
import type { SentMail } from './shapes.ts'

export interface MailboxProps {
  mails: readonly SentMail[]
  /** The id of the one that is open; the newest unless told. */
  open: string | undefined
  onOpen: (id: string) => void
}

/** Emails: a list, and the one that is open below it. */
export function Mailbox({ mails, open, onOpen }: MailboxProps) {
  const opened = mails.find(({ id }) => id === open) ?? mails[0]
  return (
    <section aria-labelledby="mails" className="flex min-w-0 flex-col gap-4">
      <h2 id="mails" className="text-20">Email</h2>
      {opened ? (
        <>
          <ul className="flex max-h-80 flex-col overflow-y-auto rounded-10 border border-line bg-raised">
            {mails.map((mail) => (
              <Line key={mail.id} mail={mail} isOpen={mail.id === opened.id} onOpen={() => onOpen(mail.id)} />
            ))}
          </ul>
          <Opened mail={opened} />
        </>
      ) : (
        <EmptyState picture="/pictures/bellhop-bell.svg" title="No email yet">Create an account or place an order with an email address, and the email shows up here.</EmptyState>
      )}
    </section>
  )
}

function Line({ mail, isOpen, onOpen }: { mail: SentMail; isOpen: boolean; onOpen: () => void }) {
  return (
    <li className={classes('relative flex min-h-14 shrink-0 items-center gap-3 border-line px-4 py-2.5 not-first:border-t', isOpen && 'bg-accent-soft')}>
      <Mail className="size-5 shrink-0 text-muted" aria-hidden="true" />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className={classes('text-16 wrap-anywhere', isOpen ? 'font-semibold' : 'font-medium')}>
          <CardButton aria-current={isOpen ? 'true' : undefined} onPress={onOpen}>
            {mail.subject}
          </CardButton>
        </span>
        <span className="truncate text-14 text-muted">to {mail.to}</span>
      </span>
      <span className="shrink-0 text-14 text-muted">
        <Ago instant={mail.at} />
      </span>
    </li>
  )
}

/** As a mail program shows it: in a box of its own, where nothing runs (see the headers of `/api/demo-inbox/mails/{id}`). */
function Opened({ mail }: { mail: SentMail }) {
  return (
    <article aria-label={mail.subject} className="flex flex-col overflow-hidden rounded-10 border border-line bg-raised">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line px-4 py-3 text-14">
        <dt className="text-muted">From</dt>
        <dd className="truncate">{mail.from}</dd>
        <dt className="text-muted">To</dt>
        <dd className="truncate">{mail.to}</dd>
      </dl>
      {mail.hasHtml ? (
        <iframe
          title={mail.subject}
          src={`/api/demo-inbox/mails/${encodeURIComponent(mail.id)}`}
          sandbox="allow-top-navigation-by-user-activation"
          className="h-140 w-full bg-white"
        />
      ) : (
        <pre className="p-4 text-16 whitespace-pre-wrap">{mail.text}</pre>
      )}
    </article>
  )
}
