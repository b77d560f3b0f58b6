import type { IncomingHttpHeaders } from 'node:http'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a request of this method may change something. */
export function changesState(method: string): boolean {
  return !safeMethods.has(method)
}

/** The origins that are us: the public address, and the host that the request itself was sent to. */
export function ownOrigins(publicUrl: string, host: string | null | undefined): string[] {
  const origins = [new URL(publicUrl).origin]
  return host ? [...origins, `http://${host}`, `https://${host}`] : origins
}

/**
 * Whether a browser sent this from a page of ours. It always names the origin of what changes something; where a proxy
 * took that away, the browser's own word on where the request came from counts.
 */
export function isFromOwnPage(request: { headers: IncomingHttpHeaders; host: string }, publicUrl: string): boolean {
  const { origin } = request.headers
  if (origin !== undefined) return ownOrigins(publicUrl, request.host).includes(origin)
  const site = request.headers['sec-fetch-site']
  return site === 'same-origin' || site === 'none'
}
