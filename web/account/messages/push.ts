import { answerOf, api } from '../../api/client.ts'
import { notified } from './notified.ts'

/** How this device stands: it can't be told, its owner said no to the browser, or it is told or not. */
export type DeviceState = 'unsupported' | 'blocked' | 'off' | 'on'

/** How long a page waits for its service worker. With a first visit it comes after everything else, which takes a slow phone a while; in development there is none. */
const workerPatienceMs = 30_000

export async function readDeviceState(): Promise<DeviceState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis) || !('Notification' in globalThis)) return 'unsupported'
  if (Notification.permission === 'denied') return 'blocked'
  const worker = await readyWorker()
  if (!worker) return 'unsupported'
  const subscription = await worker.pushManager.getSubscription()
  if (!subscription) return 'off'
  const { items } = await answerOf(api.GET('/api/me/push-subscriptions'))
  // Whoever was signed in here before may have turned it on; that says nothing of who is now.
  return items.some(({ endpoint }) => endpoint === subscription.endpoint) ? 'on' : 'off'
}

/** Asks the browser, then tells Parlour whom to tell here. @throws Problem; gives the state that it came to */
export async function turnOn(personId: string, pushKey: string): Promise<DeviceState> {
  if (await Notification.requestPermission() !== 'granted') return Notification.permission === 'denied' ? 'blocked' : 'off'
  const worker = await readyWorker()
  if (!worker) return 'unsupported'
  // Made for another key, it is good for nothing any more.
  const old = await worker.pushManager.getSubscription()
  if (old && keyOf(old) !== pushKey) await old.unsubscribe()
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
  const { endpoint, keys } = subscription.toJSON()
  await api.POST('/api/me/push-subscriptions', { body: { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } } })
  notified.set(personId)
  return 'on'
}

/**
 * Somebody has signed in here. Signing out ended the notifications of whoever had turned them on: for that person they begin again, without
 * asking. Whatever still comes for anybody else reaches this browser no more. @throws Problem when Parlour could not be told
 */
export async function takeUp(personId: string): Promise<void> {
  if (notified.get() === personId) {
    if (Notification.permission !== 'granted') return
    const { pushKey } = await answerOf(api.GET('/api/me/notification-preferences'))
    await turnOn(personId, pushKey)
  } else {
    const subscription = await (await readyWorker())?.pushManager.getSubscription()
    await subscription?.unsubscribe()
  }
}

/** @throws Problem when Parlour could not be told */
export async function turnOff(): Promise<DeviceState> {
  notified.set(null)
  const subscription = await (await readyWorker())?.pushManager.getSubscription()
  if (!subscription) return 'off'
  const { items } = await answerOf(api.GET('/api/me/push-subscriptions'))
  const ours = items.find(({ endpoint }) => endpoint === subscription.endpoint)
  if (ours) await api.DELETE('/api/me/push-subscriptions/{id}', { params: { path: { id: ours.id } } })
  await subscription.unsubscribe()
  return 'off'
}

async function readyWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const late = new Promise<undefined>((resolve) => { setTimeout(resolve, workerPatienceMs, undefined) })
  return Promise.race([navigator.serviceWorker.ready, late])
}

/** base64url, as the server writes its key. */
function keyOf({ options }: PushSubscription): string | undefined {
  const key = options.applicationServerKey
  return key ? btoa(String.fromCharCode(...new Uint8Array(key))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') : undefined
}
