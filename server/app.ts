import Fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { operations as demoAccounts } from './app/demo-accounts.ts'
import { documentRoutes } from './app/documentation.ts'
import { tagAnswers } from './app/entity-tags.ts'
import { operations as health } from './app/health.ts'
import { serveMetrics } from './app/metrics.ts'
import { noteMethods, refuseOtherMethods } from './app/other-methods.ts'
import { createRequestIds } from './app/request-ids.ts'
import { logRequests, loggerWithoutSecrets } from './app/request-log.ts'
import { headersOfData, setSecurityHeaders } from './app/security-headers.ts'
import { endSilentConnectionsOnClose, endStreamsOnClose } from './app/streams.ts'
import { serveWebApp } from './app/web-app.ts'
import { findReadyMenu, operations as catalogue } from './catalogue/index.ts'
import type { Context } from './context.ts'
import { operations as identity } from './identity/index.ts'
import { operations as kitchen } from './kitchen/index.ts'
import { operations as locations } from './locations/index.ts'
import { operations as operating } from './operations/index.ts'
import { operations as orders } from './orders/index.ts'
import { mount } from './platform/http/mount.ts'
import { answerProblems, problemOf } from './platform/http/problem.ts'
import { answerWhatIsReady } from './platform/http/ready-answers.ts'
import { operations as stock } from './stock/index.ts'

const requestSeconds = 30
const bodyBytesMax = 1024 * 1024

/** Parlour over HTTP: every route, ready to `listen` or `inject`. The same app serves the program, the Lambda and the tests. */
export async function createApp(context: Context): Promise<FastifyInstance> {
  const newRequestId = createRequestIds()
  const app: FastifyInstance = Fastify({
    loggerInstance: loggerWithoutSecrets(context.log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    bodyLimit: bodyBytesMax,
    requestTimeout: requestSeconds * 1000,
    // A reverse proxy on this machine may say who it asks for; nobody else is believed.
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true },
    exposeHeadRoutes: true,
    // Requests under way are finished; idle connections and streams are not waited for.
    forceCloseConnections: 'idle',
    // An address that can't be read is one where nothing is; Fastify asks here, since no route is at hand to answer.
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      void reply.code(404).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problemOf('notFound')))
    },
  })
  // JSON is all that is taken; without this, text would get as far as being malformed.
  app.removeContentTypeParser('text/plain')
  answerProblems(app)
  setSecurityHeaders(app)
  tagAnswers(app)
  logRequests(app, context.log)
  endStreamsOnClose(app)
  endSilentConnectionsOnClose(app)
  const methods = noteMethods(app)
  await documentRoutes(app)

  context.accounts.mountOn(app)
  mount(app, context, [...health, ...demoAccounts, ...identity, ...locations, ...catalogue, ...orders, ...kitchen, ...stock, ...operating], context.accounts.identify)
  const durations = serveMetrics(app, context.accounts.identify)
  // A log that wants details hears of every request.
  if (!context.log.isLevelEnabled('debug')) answerWhatIsReady(app, { find: findReadyMenu(context.menus), headers: headersOfData, newRequestId, durations })
  await serveWebApp(app)
  await app.after()
  refuseOtherMethods(app, methods)
  await app.ready()
  return app
}
