import type { FormEvent, ReactNode } from 'react'
import { GuestShell } from '../storefront/guest-shell.tsx'
import { CircleAlert } from 'lucide-react'

export interface AccountFormProps {
  title: string
  /** What went wrong, in words. */
  problem: string | undefined
  onSubmit: () => void
  children: ReactNode
  /** Below the form: the way to the other page, demo accounts. */
  foot: ReactNode
}

/** The frame of signing in and signing up. */
export function AccountForm({ title, problem, onSubmit, children, foot }: AccountFormProps) {
  function submit(event: FormEvent): void {
    event.preventDefault()
    onSubmit()
  }
  return (
    <GuestShell current="me" pageTitle={title}>
      <div className="mx-auto flex max-w-md flex-col gap-6 md:pt-6">
        <h1 className="text-31">{title}</h1>
        <form noValidate onSubmit={submit} className="flex flex-col gap-5">
          {children}
          {problem && (
            <p role="alert" className="flex animate-rise items-start gap-2.5 rounded-10 bg-danger-soft px-4 py-3 text-16 font-medium text-danger">
              <CircleAlert className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
              {problem}
            </p>
          )}
        </form>
        {foot}
      </div>
    </GuestShell>
  )
}
