import Fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { limitConnections, limitHeaders, usualLimits } from './app/connection-limits.ts'
import type { ConnectionLimits } from './app/connection-limits.ts'
import { documentRoutes } from './app/documentation.ts'
import { tagAnswers } from './app/entity-tags.ts'
import { serveMetrics } from './app/metrics.ts'
import { noteMethods, refuseOtherMethods } from './app/other-methods.ts'
import { checkRequests } from './app/request-checks.ts'
import { createRequestIds } from './app/request-ids.ts'
import { logRequests, loggerWithoutSecrets } from './app/request-log.ts'
import { securityHeaders, setSecurityHeaders } from './app/security-headers.ts'
import { endSilentConnectionsOnClose, endStreamsOnClose } from './app/streams.ts'
import { serveWebApp } from './app/web-app.ts'
import { createAuditTrail } from './audit/index.ts'
import { findReadyMenu } from './catalogue/index.ts'
import type { Context } from './context.ts'
import { capabilities, operations, refusals } from './modules.ts'
import { identifyOnce } from './platform/http/identify-once.ts'
import { takeJson } from './platform/http/json-body.ts'
import { mount } from './platform/http/mount.ts'
import { answerProblems, problemOf } from './platform/http/problem.ts'
import { refuse } from './platform/refusal.ts'
import { limitRequests } from './platform/http/rate-limits.ts'
import { answerWhatIsReady } from './platform/http/ready-answers.ts'

/**
 * Parlour over HTTP: every route, ready to `listen` or `inject`. The same app serves the program, the Lambda and the tests.
 * @param screens the folder of the built web app, where it is not the usual one
 */
export async function createApp(context: Context, limits: ConnectionLimits = usualLimits, screens?: string): Promise<FastifyInstance> {
  const newRequestId = createRequestIds()
  const headers = securityHeaders(context.config)
  const app: FastifyInstance = Fastify({
    loggerInstance: loggerWithoutSecrets(context.log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    ...limitConnections(limits, newRequestId, headers.ofData),
    // These may say whom they ask for; nobody else is believed.
    trustProxy: context.config.trustedProxies === 'none' ? false : context.config.trustedProxies,
    routerOptions: { ignoreTrailingSlash: true },
    exposeHeadRoutes: true,
    // Requests under way are finished; idle connections and streams are not waited for.
    forceCloseConnections: 'idle',
    // An address that can't be read is one where nothing is; Fastify asks here, since no route is at hand to answer.
    frameworkErrors: (_error, request, reply: FastifyReply) => {
      const own = { ...headers.ofData, 'x-request-id': request.id, 'cache-control': 'no-store', 'content-type': 'application/problem+json; charset=utf-8' }
      void reply.code(404).headers(own).send(JSON.stringify(problemOf(refuse('notFound'))))
    },
  })
  // JSON is all that is taken; without this, text would get as far as being malformed.
  app.removeContentTypeParser('text/plain')
  takeJson(app)
  limitHeaders(app, limits)
  answerProblems(app, context.listening.isAway)
  setSecurityHeaders(app, headers)
  checkRequests(app, context.config)
  tagAnswers(app)
  const identify = identifyOnce(context.accounts.identify)
  limitRequests(app, context, identify)
  logRequests(app, context.log)
  endStreamsOnClose(app)
  endSilentConnectionsOnClose(app)
  const methods = noteMethods(app)
  await documentRoutes(app, { operations, refusals, capabilities })

  context.accounts.mountOn(app)
  mount(app, context, operations, { identify, look: (request) => context.accounts.identify(request, { onlyLook: true }), audit: createAuditTrail(context.trail) })
  const durations = serveMetrics(app, context.accounts.identify)
  // A log that wants details hears of every request.
  if (!context.log.isLevelEnabled('debug')) answerWhatIsReady(app, { find: findReadyMenu(context.menus), headers: headers.ofData, newRequestId, durations })
  await serveWebApp(app, screens)
  await app.after()
  refuseOtherMethods(app, methods)
  await app.ready()
  return app
}
