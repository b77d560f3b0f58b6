import type { FastifyInstance } from 'fastify'
import type { PlatformConfig } from '../platform/settings/platform-settings.ts'

/**
 * What a page of ours may load: our own files and nothing else, and nobody may show it in a frame. Pictures may also be made in the page
 * (data:, blob:). React sets the styles of its elements by script, one by one, which no policy hinders. The two hashes are the style
 * elements of React Aria: one stops a second tap from zooming, the other a sheet from scrolling the page.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  // No text becomes a script, whatever a fault of ours or of a library would do with it; the one address is our service worker (theme.js).
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
}

/** Swagger's page builds itself from text, with styles of its own; and our service worker loads its library by name: they go without trusted types. */
const { 'require-trusted-types-for': _required, 'trusted-types': _types, ...untyped } = policy
const policyOfOthers = {
  ...untyped, 'style-src': `${policy['style-src']} 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='`, 'style-src-attr': "'unsafe-inline'",
}

/** What a page could ask the browser for. Ours ask where the guest is, and let a board ring, stay awake and fill its screen. */
const permissions = [
  ...['autoplay', 'fullscreen', 'geolocation', 'screen-wake-lock'].map((name) => `${name}=(self)`),
  ...['accelerometer', 'camera', 'display-capture', 'encrypted-media', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment',
    'picture-in-picture', 'publickey-credentials-get', 'serial', 'usb', 'xr-spatial-tracking'].map((name) => `${name}=()`),
].join(', ')

type Headers = Readonly<Record<string, string>>

export type SecurityHeaders = { ofData: Headers; ofPages: Headers; ofOthers: Headers }

const strictTransportSeconds = 365 * 86_400

/** The security headers of every answer. Data gets those that mean something for data: each costs half a microsecond, and most requests are for data. */
export function securityHeaders({ publicUrl }: Pick<PlatformConfig, 'publicUrl'>): SecurityHeaders {
  const isSecure = publicUrl.startsWith('https:')
  const ofData = {
    // It is what it says it is, and other sites do not get to embed it.
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    // Of this host alone: others of the same domain may not be ready for it.
    ...(isSecure ? { 'strict-transport-security': `max-age=${strictTransportSeconds}` } : {}),
  }
  const ofPages = {
    ...ofData,
    'content-security-policy': textOf(policy, isSecure),
    'x-frame-options': 'DENY',
    // Tracking links hold a token: other sites are not told where somebody came from.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': permissions,
  }
  return { ofData, ofPages, ofOthers: { ...ofPages, 'content-security-policy': textOf(policyOfOthers, isSecure) } }
}

function textOf(rules: Readonly<Record<string, string>>, isSecure: boolean): string {
  return [...Object.entries(rules).map(([name, value]) => `${name} ${value}`), ...(isSecure ? ['upgrade-insecure-requests'] : [])].join('; ')
}

/** Sets them on every answer, the hijacked streams among them. */
export function setSecurityHeaders(app: FastifyInstance, headers: SecurityHeaders): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headersFor(request.url, headers)).header('x-request-id', request.id)
    done()
  })
}

/** By the path alone: what comes after it is whatever somebody wrote into a link. */
function headersFor(address: string, { ofData, ofPages, ofOthers }: SecurityHeaders): Headers {
  const [url = '/'] = address.split('?', 1)
  if (url.startsWith('/api/')) return url.startsWith('/api/docs') ? ofOthers : ofData
  return url.endsWith('.js') ? ofOthers : ofPages
}
