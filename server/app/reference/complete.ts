import type { Capabilities } from '../../platform/authorisation/index.ts'
import type { AnyOperation } from '../../platform/http/operation.ts'
import type { RefusalTable } from '../../platform/refusal.ts'
import { describeAccountRoute, describeOperation, headerParameters } from './describe-operation.ts'
import type { Document } from './document.ts'
import { nameSchemas } from './name-schemas.ts'
import { problemSchema, refusedResponses } from './refused-answers.ts'

/** What all modules bring along, as far as the OpenAPI file tells of it. */
export type Referred = { operations: readonly AnyOperation[]; refusals: RefusalTable; capabilities: Capabilities }

/** Adds to the OpenAPI file what the routes' schemas don't say. @throws when it holds an operation that nobody declared */
export function completeReference(document: Document, { operations, refusals, capabilities }: Referred): void {
  const byName = new Map(operations.map((operation) => [operation.name, operation]))
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      const operation = byName.get(described.operationId)
      const capability = capabilities[String(described['x-capability'])]
      if (operation) describeOperation(described, operation)
      else if (path.startsWith('/api/auth/') && capability) describeAccountRoute(described, method, capability)
      else throw new Error(`${method} ${path} is in the OpenAPI file, but no module declares it.`)
    }
  }
  nameSchemas(document)
  document.components.schemas['Problem'] = problemSchema
  document.components.responses = refusedResponses(refusals)
  document.components.parameters = headerParameters
}
