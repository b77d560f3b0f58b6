import { useEffect, useId, useRef, type ReactNode } from 'react'

/** One thing about the account: what it is, how it stands, and what can be done about it; opened, its form is below. */
export function Setting({ title, value, action, children }: { title: string; value: ReactNode; action?: ReactNode; children?: ReactNode }) {
  const id = useId()
  const self = useRef<HTMLElement>(null)
  const isOpen = Boolean(children)
  const wasOpen = useRef(isOpen)
  // The button that opens the form makes room for it, and comes back after it: the cursor goes along instead of getting lost.
  useEffect(() => {
    if (wasOpen.current !== isOpen) self.current?.querySelector<HTMLElement>(isOpen ? 'input' : 'button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <section ref={self} aria-labelledby={id} className="flex flex-col gap-4 border-b border-line py-5 last:border-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-56 flex-col">
          <h2 id={id} className="text-16 font-semibold font-body tracking-normal">
            {title}
          </h2>
          <div className="text-16 wrap-anywhere text-muted">{value}</div>
        </div>
        {action}
      </div>
      {children}
    </section>
  )
}
