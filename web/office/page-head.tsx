import { useContext, type ReactNode } from 'react'
import { usePageTitle } from '../ground/page-title.ts'
import { HereContext } from './here.ts'

/** The name of a page of the office, or of the platform, and the one thing that is mostly done there. */
export function PageHead({ title, children, words }: { title: string; words?: ReactNode; children?: ReactNode }) {
  usePageTitle(`${title} · ${useContext(HereContext)?.shop.name ?? 'Platform'}`)
  return (
    <div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-col gap-1">
        <h1 className="text-31">{title}</h1>
        {words && <p className="max-w-2xl text-16 text-muted">{words}</p>}
      </div>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </div>
  )
}
