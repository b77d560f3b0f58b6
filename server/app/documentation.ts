import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** Collects the contract of every route: `GET /api/openapi.json`, and a page to read it at `/api/docs`. Register before the routes. */
export async function documentRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Parlour',
        version: '1',
        description: 'Everything a business runs on. `x-callers` says who may call a route: roles towards the thing it is about.',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'The token of a session, or that of `GET /api/auth/token`' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'parlour.session_token', description: 'The session of a browser' },
        },
      },
      security: [{}, { bearer: [] }, { cookie: [] }],
    },
    // Schemas keep their own names instead of def-0, def-1, …
    refResolver: { buildLocalReference: (json, _baseUri, _fragment, index) => String(json.$id ?? json.title ?? `schema-${index}`) },
  })
  // The validator of Swagger's own site would be asked otherwise.
  await app.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { validatorUrl: null, displayOperationId: true }, logo: undefined })
  let text: string | undefined
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    text ??= JSON.stringify(app.swagger())
    return reply.type('application/json').send(text)
  })
}
