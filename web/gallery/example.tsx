import { createContext, useContext, type ReactNode } from 'react'

/** Which themes the gallery shows: the person's own, or both beside each other. */
export const BothThemes = createContext(false)

/** A part of the gallery, reachable by its address. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="scroll-mt-20">
      <h2 className="mb-4 text-31">{title}</h2>
      <div className="flex flex-col gap-6">{children}</div>
    </section>
  )
}

/** A component in some of its states, on the surface it lives on, in one theme or both. */
export function Example({ title, on = 'surface', children }: { title: string; on?: 'surface' | 'raised'; children: ReactNode }) {
  const look = on === 'raised' ? 'bg-raised' : 'bg-surface'
  const inside = <div className="flex flex-wrap items-start gap-4">{children}</div>
  return (
    <div className="min-w-0">
      <h3 className="mb-2 font-body text-14 font-medium tracking-normal text-muted">{title}</h3>
      {useContext(BothThemes) ? (
        <div className="grid gap-px overflow-hidden rounded-10 border border-line md:grid-cols-2">
          {(['light', 'dark'] as const).map((theme) => (
            <div key={theme} data-theme={theme} className={`min-w-0 p-4 ${look}`}>
              {inside}
            </div>
          ))}
        </div>
      ) : (
        <div className={`rounded-10 border border-line p-4 ${look}`}>{inside}</div>
      )}
    </div>
  )
}
