import { Outlet, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { trouble } from './api/trouble.ts'
import { GoContext } from './ui/link.tsx'
import { isLostFile, recoverLostFile } from './update/lost-file.ts'
import { SkeletonList } from './ui/skeleton.tsx'
import { ErrorState, EmptyState } from './ui/states.tsx'
import { LinkButton } from './ui/link-button.tsx'
import { importToastRegion } from './ui/toast.ts'

const ToastRegion = lazy(async () => ({ default: (await importToastRegion()).ToastRegion }))

const TroubleBanner = lazy(async () => ({ default: (await import('./ui/trouble-banner.tsx')).TroubleBanner }))

/** Around every page: links of the design system go through the router, messages have their place. */
export function Root() {
  const router = useRouter()
  const canSpeak = useIsSettled()
  const until = useSyncExternalStore(trouble.subscribe, trouble.get)
  useFocusOnNewPage()
  return (
    <GoContext value={useCallback((href: string) => void router.navigate({ href }), [router])}>
      <Outlet />
      {until !== null && (
        <Suspense>
          <TroubleBanner until={until} />
        </Suspense>
      )}
      {canSpeak && (
        <Suspense>
          <ToastRegion />
        </Suspense>
      )}
    </GoContext>
  )
}

/** Nothing is said in the first moment, so the code for saying it comes once the page is there. */
function useIsSettled(): boolean {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 600)
    return () => clearTimeout(timer)
  }, [])
  return isSettled
}

/** A page that waits for its data draws itself more than once; for this long the focus follows it. */
const settlingMs = 4_000

/**
 * On another page the keyboard and the voice begin with its content, not with where the last page was left. The first page keeps the focus the
 * browser gives it, and so does a page that has put the cursor where it is needed.
 */
function useFocusOnNewPage(): void {
  const router = useRouter()
  useEffect(() => {
    let stop: (() => void) | undefined
    const unsubscribe = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (!fromLocation || !pathChanged) return
      stop?.()
      stop = keepFocusOnContent()
    })
    return () => {
      unsubscribe()
      stop?.()
    }
  }, [router])
}

/** Until the page has settled, or somebody does something. */
function keepFocusOnContent(): () => void {
  const focus = () => {
    const content = document.querySelector<HTMLElement>('#content')
    const { activeElement } = document
    const isElsewhere = activeElement && activeElement !== document.body && !activeElement.closest('header, nav')
    if (content && !isElsewhere) content.focus({ preventScroll: true })
  }
  const ended = new AbortController()
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body) focus()
  })
  const stop = () => {
    observer.disconnect()
    ended.abort()
  }
  focus()
  observer.observe(document.body, { childList: true, subtree: true })
  for (const act of ['keydown', 'pointerdown']) addEventListener(act, stop, { signal: ended.signal, capture: true })
  setTimeout(stop, settlingMs)
  return stop
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <main className="pt-12">
      <EmptyState
        isPage
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

/** A page that broke, or a part of it did not arrive: after an update it comes with the new build, and without a network it can't come. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const isLost = isLostFile(error)
  const [isRecovering, setRecovering] = useState(isLost)
  useEffect(() => {
    if (isLost) void recoverLostFile().then(setRecovering)
  }, [isLost])
  if (isRecovering) {
    return (
      <main className="mx-auto max-w-3xl px-6 pt-16">
        <SkeletonList label="Loading the page" lines={4} />
      </main>
    )
  }
  if (isLost) {
    return (
      <main className="pt-12">
        <ErrorState isPage title="This page didn’t load" onRetry={() => location.reload()} action={<LinkButton href="/">Go to the start</LinkButton>}>
          Part of it could not be fetched. Check your connection, then try again.
        </ErrorState>
      </main>
    )
  }
  return (
    <main className="pt-12">
      <ErrorState isPage title="This page could not be shown" onRetry={reset} action={<LinkButton href="/">Go to the start</LinkButton>}>
        What you entered elsewhere is safe. If it happens again, reload the page.
      </ErrorState>
    </main>
  )
}
