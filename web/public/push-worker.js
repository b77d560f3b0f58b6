// Part of the service worker (see web/vite.config.ts): shows what the server sends to this device, and opens what it is about.
// What it gets is written in server/notifications/channels/push.ts.

self.addEventListener('push', (event) => {
  const { id, title, body, url } = event.data?.json() ?? {}
  if (!title) return
  event.waitUntil(self.registration.showNotification(title, {
    body, tag: id, data: { url }, icon: '/icons/parlour-192.png', badge: '/icons/parlour-192.png',
  }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data?.url))
})

/** In a page that is open already, where there is one. */
async function open(url) {
  const target = new URL(url ?? '/account/messages', self.location.origin)
  // Whatever it says, a notification of ours leads to a page of ours.
  const address = target.origin === self.location.origin ? target.href : self.location.origin
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = pages.find((page) => page.url === address)
  if (there) return there.focus()
  return self.clients.openWindow(address)
}

// The browser has given this device another address; the server has to know it.
self.addEventListener('pushsubscriptionchange', (event) => {
  const key = event.oldSubscription?.options.applicationServerKey
  if (!key) return
  event.waitUntil(self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }).then((fresh) => {
    const { endpoint, keys } = fresh.toJSON()
    return fetch('/api/me/push-subscriptions', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } }),
    })
  }))
})
