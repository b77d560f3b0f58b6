import type { ReactNode } from 'react'

/** Everything inside wears the business's colour: any CSS colour, or none for Parlour's own. Readable whichever it is (see tokens.css). */
export function Brand({ colour, children }: { colour?: string | null | undefined; children: ReactNode }) {
  if (!colour) return children
  return (
    <div data-brand className="contents" style={{ '--brand': colour }}>
      {children}
    </div>
  )
}
