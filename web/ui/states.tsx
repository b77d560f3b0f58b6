import { RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

export interface EmptyStateProps {
  /** Address of a picture. */
  picture?: string
  title: string
  /** What would be here, and how it gets here. */
  children?: ReactNode
  /** The next step. */
  action?: ReactNode
  /** Nothing else is on the page, so the title is its heading. */
  isPage?: boolean
}

/** Nothing here yet: teaches the next step. */
export function EmptyState({ picture, title, children, action, isPage = false }: EmptyStateProps) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-12 text-center">
      {picture && <img src={picture} alt="" className="mb-2 size-20" />}
      <Heading className="text-25">{title}</Heading>
      {children && <div className="text-16 text-muted">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}

export interface ErrorStateProps {
  /** What happened: “The menu could not be loaded”. */
  title: string
  /** What to do about it. */
  children?: ReactNode
  onRetry?: () => void
  isRetrying?: boolean
  /** Something to do instead. */
  action?: ReactNode
  /** Nothing else is on the page, so the title is its heading. */
  isPage?: boolean
}

/** Something went wrong here: says what, and what to do. */
export function ErrorState({ title, children, onRetry, isRetrying = false, action, isPage = false }: ErrorStateProps) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-12 text-center">
      <img src="/pictures/wilted-flower.svg" alt="" className="mb-2 size-20" />
      <Heading className="text-25">{title}</Heading>
      {children && <div className="text-16 text-muted">{children}</div>}
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        {onRetry && (
          <Button variant="primary" icon={<RotateCw className="size-5" aria-hidden="true" />} isPending={isRetrying} onPress={onRetry}>
            Try again
          </Button>
        )}
        {action}
      </div>
    </div>
  )
}
