import type { ReactNode } from 'react'

/** One question of the checkout. */
export function Section({ title, id, aside, children }: { title: string; id?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section id={id} aria-label={title} className="flex flex-col gap-3.5">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-20">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
