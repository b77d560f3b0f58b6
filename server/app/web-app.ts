import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Where the built web app is. */
const webAppFolder = join(import.meta.dirname, '../../web/dist')

const hashedSeconds = 365 * 86_400
const pictureSeconds = 86_400

/**
 * Serves the built web app, if there is one: files that carry the hash of their content for a year, pictures of
 * dishes for a day, everything else to be asked for each time. An address without a file is a page of the app, which `index.html` shows.
 */
export async function serveWebApp(app: FastifyInstance, folder = webAppFolder): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: folder, serve: false, preCompressed: true, cacheControl: false, index: false, dotfiles: 'ignore',
    acceptRanges: false,
  })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/'
    if (path === '/api' || path.startsWith('/api/')) return reply.callNotFound()
    if (fileName.test(path)) return sendFile(reply, path)
    return isPage(request, path) ? sendPage(reply) : reply.callNotFound()
  })
}

/** What a build gives its files as names. Addresses of pages have no dot in their last part. */
const fileName = /^(?:\/[\w@~+-][\w@~+.-]*)*\/[\w@~+-][\w@~+-]*\.[\w@~+.-]+$/

function sendFile(reply: FastifyReply, path: string): FastifyReply {
  return reply.header('cache-control', cachingOf(path)).header('vary', 'accept-encoding').sendFile(path)
}

function cachingOf(path: string): string {
  if (path.startsWith('/assets/')) return `public, max-age=${hashedSeconds}, immutable`
  return path.startsWith('/pictures/') ? `public, max-age=${pictureSeconds}` : 'no-cache'
}

function isPage(request: FastifyRequest, path: string): boolean {
  return !path.slice(path.lastIndexOf('/')).includes('.') && /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*')
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').header('vary', 'accept-encoding').sendFile('index.html')
}
