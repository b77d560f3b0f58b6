export type JsonObject = { readonly [name: string]: unknown }

/** A parameter, or where it is described. */
export type Parameter = { in: string; name: string; required?: boolean; description?: string; schema: JsonObject } | { $ref: string }

/** One operation of the OpenAPI file, as far as it is completed here. */
export type Described = {
  operationId: string
  summary?: string
  description?: string
  parameters?: Parameter[]
  requestBody?: unknown
  responses: Record<string, JsonObject>
  security?: Record<string, string[]>[]
  'x-capability': string
  'x-callers': readonly string[]
  'x-rate-class'?: string
}

/** The OpenAPI file, as far as it is completed here. */
export type Document = {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, unknown>; responses?: JsonObject; parameters?: JsonObject }
}
