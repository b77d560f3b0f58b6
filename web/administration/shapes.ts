import type { paths } from '../api/schema.ts'

export type FoundAccount = NonNullable<paths['/api/operations/people/look-up']['post']['responses'][200]['content']['application/json']['account']>
