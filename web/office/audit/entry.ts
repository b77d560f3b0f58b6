import type { auditKinds } from '../office-search.ts'
import type { paths } from '../../api/schema.ts'

/** One line of the trail, as the API tells it. */
export type AuditEntry = paths['/api/locations/{location}/audit']['get']['responses'][200]['content']['application/json']['items'][number]
/** What the office knows words for; the server may know more. */
export type AuditKind = (typeof auditKinds)[number]
