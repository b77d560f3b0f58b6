import { ArrowLeft } from 'lucide-react'
import { LinkButton } from '../../ui/link-button.tsx'

export interface PlaceTitleProps {
  businessName: string
  /** Which of its places; only where the page itself does not say it. */
  name?: string | undefined
  backTo?: string
  backLabel?: string
}

/** The way back, and whose place this is. */
export function PlaceTitle({ businessName, name, backTo = '/', backLabel = 'All places' }: PlaceTitleProps) {
  return (
    <div className="-ms-3 flex min-w-0 items-center">
      <LinkButton href={backTo} variant="quiet" aria-label={backLabel}>
        <ArrowLeft className="-mx-1 size-5" aria-hidden="true" />
      </LinkButton>
      <span className="flex min-w-0 flex-col leading-tight">
        <span className="display truncate text-16">{businessName}</span>
        {name !== undefined && name !== businessName && <span className="animate-rise truncate text-14 text-muted">{name}</span>}
      </span>
    </div>
  )
}
