import type { paths } from '../api/schema.ts'

type Good<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never

/** A location with what everybody may know of it. */
export type Shop = Good<paths['/api/locations/{location}']['get']>
export type Me = Good<paths['/api/me']['get']>
export type Member = Good<paths['/api/locations/{location}/members']['get']>['items'][number]
export type Order = Good<paths['/api/orders/{id}']['get']>
