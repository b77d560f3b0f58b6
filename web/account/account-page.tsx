import { useRouterState } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { problemOf, type Problem } from '../api/problem.ts'
import { GuestShell } from '../storefront/guest-shell.tsx'
import { TextLink } from '../ui/link-button.tsx'
import { withNext } from './account-search.ts'
import { accountWords } from './account-words.ts'

/** The frame of every page about signing in: a title, what it is about, and room for one form. */
export function AccountPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <GuestShell current="me" pageTitle={title}>
      <div className="flex max-w-md flex-col gap-6">
        <div className="flex flex-col gap-2">
          <h1 className="text-31">{title}</h1>
          {lead && <p className="text-16 text-muted">{lead}</p>}
        </div>
        {children}
      </div>
    </GuestShell>
  )
}

export interface AccountFormProps {
  /** What was thrown at the last try; null when nothing was. */
  error?: Error | null
  onSubmit: () => void
  /** It opened by a press, in its place: the cursor goes there. */
  takesFocus?: boolean
  children: ReactNode
}

/** Fields and their button, with what went wrong below. */
export function AccountForm({ error = null, onSubmit, takesFocus = false, children }: AccountFormProps) {
  const self = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (takesFocus) self.current?.querySelector('input')?.focus()
  }, [takesFocus])
  function submit(event: FormEvent): void {
    event.preventDefault()
    onSubmit()
    // The fields say what is missing once they are drawn again; the first of them gets the cursor.
    requestAnimationFrame(() => self.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus())
  }
  return (
    <form ref={self} noValidate onSubmit={submit} className="flex flex-col gap-5">
      {children}
      <ProblemLine>{error && <RefusalWords problem={problemOf(error)} />}</ProblemLine>
    </form>
  )
}

/** What went wrong, and the way on where there is one. */
function RefusalWords({ problem }: { problem: Problem }) {
  const here = useRouterState({ select: ({ location }) => location.href })
  if (problem.code !== 'SESSION_NOT_FRESH') return accountWords(problem)
  return (
    <span>
      For this you must have signed in within the last 15 minutes. <TextLink href={withNext('/sign-in', here)}>Sign in again</TextLink>
    </span>
  )
}

/** What went wrong, read out and brought into sight at once; nothing when nothing did. */
export function ProblemLine({ children }: { children: ReactNode }) {
  const self = useRef<HTMLParagraphElement>(null)
  const isThere = Boolean(children)
  // On a phone it often begins below the edge, or under the bar there.
  useEffect(() => {
    if (isThere) self.current?.scrollIntoView({ block: 'nearest' })
  }, [isThere])
  if (!isThere) return null
  return (
    <p ref={self} role="alert" className="flex scroll-my-24 animate-rise items-start gap-2.5 rounded-10 bg-danger-soft px-4 py-3 text-16 font-medium text-danger">
      <CircleAlert className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
      {children}
    </p>
  )
}
