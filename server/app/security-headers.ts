import type { FastifyInstance } from 'fastify'

/**
 * What a page of ours may load: our own files and nothing else. React Aria and the reference page set styles on elements,
 * hence 'unsafe-inline' for styles; scripts are files only. Pictures may also be made in the page (data:, blob:).
 */
const contentSecurityPolicy = [
  "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'",
  "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ')

/** Of every answer: it is what it says it is, and other sites do not get to embed it. */
export const headersOfData = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }

const forPages = {
  ...headersOfData,
  'content-security-policy': contentSecurityPolicy,
  'x-frame-options': 'DENY',
  // Tracking links hold a token: other sites are not told where somebody came from.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

/**
 * Sets the security headers of every answer, the hijacked streams among them. Data gets those that mean something for data:
 * each header costs half a microsecond, and most requests are for data.
 */
export function setSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(isData(request.url) ? headersOfData : forPages).header('x-request-id', request.id)
    done()
  })
}

function isData(url: string): boolean {
  return url.startsWith('/api/') && !url.startsWith('/api/docs')
}
