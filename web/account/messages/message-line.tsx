import { ChevronRight } from 'lucide-react'
import { CardButton, CardLink } from '../../ui/card-target.tsx'
import { classes } from '../../ui/classes.ts'
import { Ago } from '../../ui/time.tsx'
import type { Message } from './shapes.ts'

/** One message: opens what it is about, where it is about something. */
export function MessageLine({ message: { title, body, path, from, at, readAt }, onOpen }: { message: Message; onOpen: () => void }) {
  const isNew = readAt === null
  return (
    <li onClickCapture={onOpen} className="relative flex items-start gap-3 border-b border-line py-4">
      <span aria-hidden="true" className={classes('mt-2 size-2.5 shrink-0 rounded-chip', isNew ? 'bg-accent-mark' : 'bg-transparent')} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <h2 className={classes('text-16', isNew ? 'font-semibold' : 'font-medium')}>
          {path === null ? <CardButton onPress={onOpen}>{title}</CardButton> : <CardLink href={path}>{title}</CardLink>}
          {isNew && <span className="sr-only"> (not read)</span>}
        </h2>
        <p className="text-16 wrap-anywhere text-muted">{body}</p>
        <p className="text-14 text-muted">
          {from} · <Ago instant={at} />
        </p>
      </div>
      {path !== null && <ChevronRight className="mt-1 size-5 shrink-0 text-muted" aria-hidden="true" />}
    </li>
  )
}
