import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { completeReference } from './reference/complete.ts'
import type { Referred } from './reference/complete.ts'
import type { Document } from './reference/document.ts'
import { introduction } from './reference/introduction.ts'

/** Collects the contract of every route: `GET /api/openapi.json`, and a page to read it at `/api/docs`. Register before the routes. */
export async function documentRoutes(app: FastifyInstance, modules: Referred): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Parlour',
        version: '1',
        description: introduction,
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'The token of a session, or the short-lived one of `GET /api/auth/token`.' },
          trackingLink: { type: 'apiKey', in: 'query', name: 'token', description: 'The secret in the tracking link of an order.' },
          cookie: {
            type: 'apiKey', in: 'cookie', name: 'parlour.session_token',
            description: 'The session of a browser. Over HTTPS the cookie is called `__Secure-parlour.session_token`.',
          },
        },
      },
    },
    transformObject(document) {
      if (!('openapiObject' in document)) throw new Error('OpenAPI was asked for above, not its predecessor.')
      // Safe: the type of the library says less than we know: every route here has an operationId.
      completeReference(document.openapiObject as unknown as Document, modules)
      return document.openapiObject
    },
    // Schemas keep their own names instead of def-0, def-1, …
    refResolver: { buildLocalReference: (json, _baseUri, _fragment, index) => String(json.$id ?? json.title ?? `schema-${index}`) },
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // The validator of Swagger's own site would be asked otherwise.
    uiConfig: { validatorUrl: null, displayOperationId: true },
    theme: {
      title: 'Parlour: the API',
      // The bar advertises what the page is made with and asks for the contract that is shown already.
      css: [{ filename: 'parlour.css', content: '#swagger-ui .topbar { display: none } @media (max-width: 40rem) { #swagger-ui .opblock-summary-operation-id { display: none } }' }],
      // The page does not say that it fits a phone.
      js: [{ filename: 'parlour.js', content: "document.head.append(Object.assign(document.createElement('meta'), { name: 'viewport', content: 'width=device-width, initial-scale=1' }))" }],
    },
  })
  let text: string | undefined
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    text ??= JSON.stringify(app.swagger())
    return reply.type('application/json').send(text)
  })
}
