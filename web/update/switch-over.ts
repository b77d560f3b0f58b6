/** How long a new worker may take to come in. */
const installMs = 30_000
/** The same build is not loaded again within this time, whatever the server says: two servers may take turns with two builds. */
const againMs = 10 * 60_000
const key = 'parlour-loaded-builds'

/**
 * Waits until this device can show the new build: with a service worker, once the new one has fetched its files.
 * @returns whether it can
 */
export async function isFetched(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (!registration?.active) return true
  await registration.update().catch(() => undefined)
  const coming = registration.installing
  if (coming) await installed(coming)
  // Another tab may have let it in already.
  return registration.waiting !== null || (coming === null && registration.installing === null) || coming?.state === 'activated'
}

function installed(worker: ServiceWorker): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  worker.addEventListener('statechange', () => worker.state !== 'installing' && resolve())
  setTimeout(resolve, installMs)
  if (worker.state !== 'installing') resolve()
  return promise
}

/**
 * Lets the new build in. Chromium lets a worker in once the old one has nothing left to do, which it may notice only after half a minute, and a page that
 * is loaded again meanwhile stays empty for as long. So the page goes on as it is until then.
 * @returns false when that was tried a moment ago
 */
export async function letIn(build: string): Promise<boolean> {
  if (!mayTry(build)) return false
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting
  if (waiting) {
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.addEventListener('statechange', () => ['activated', 'redundant'].includes(waiting.state) && resolve())
    // A worker is of our own origin and is told without naming it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    waiting.postMessage({ type: 'SKIP_WAITING' })
    await promise
  }
  return true
}

function mayTry(build: string): boolean {
  try {
    // Safe: nobody else writes it, and what is not a time never keeps a build from being tried.
    const tried = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, number>
    if (Date.now() - (tried[build] ?? 0) < againMs) return false
    sessionStorage.setItem(key, JSON.stringify({ ...tried, [build]: Date.now() }))
    return true
  } catch {
    // Without storage nothing tells how often it was tried.
    return false
  }
}
