import { Outlet, useRouter, type ErrorComponentProps, type NavigateOptions } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { RouterProvider } from 'react-aria-components'
import { ErrorState, EmptyState } from './ui/states.tsx'
import { LinkButton } from './ui/link-button.tsx'

/** Nothing is said in the first moment, so the code for saying it can come after the page. */
const ToastRegion = lazy(async () => ({ default: (await import('./ui/toast-region.tsx')).ToastRegion }))

/** Around every page: links of the design system go through the router, messages have their place. */
export function Root() {
  const router = useRouter()
  useFocusOnNewPage()
  return (
    <RouterProvider navigate={(href, options) => void router.navigate({ ...(options as NavigateOptions | undefined), href })}>
      <Outlet />
      <Suspense>
        <ToastRegion />
      </Suspense>
    </RouterProvider>
  )
}

/**
 * On another page the keyboard and the voice begin with its content, not with where the last page was left. The first page keeps the focus the
 * browser gives it.
 */
function useFocusOnNewPage(): void {
  const router = useRouter()
  useEffect(() => router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (!fromLocation || !pathChanged) return
    const content = document.querySelector<HTMLElement>('#content')
    // A page that has put the cursor where it is needed knows better.
    if (content && !content.contains(document.activeElement)) content.focus({ preventScroll: true })
  }), [router])
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <main className="pt-12">
      <EmptyState
        picture="/pictures/magnifying-glass-tilted-left.svg"
        title="There is nothing at this address"
        action={
          <LinkButton href="/" variant="primary">
            Go to the start
          </LinkButton>
        }
      >
        The link may be old, or a letter may be missing.
      </EmptyState>
    </main>
  )
}

/** A page that broke. */
export function PageError({ reset }: ErrorComponentProps) {
  return (
    <main className="pt-12">
      <ErrorState title="This page could not be shown" onRetry={reset} action={<LinkButton href="/">Go to the start</LinkButton>}>
        What you entered elsewhere is safe. If it happens again, reload the page.
      </ErrorState>
    </main>
  )
}
