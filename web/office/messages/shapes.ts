import type { paths } from '../../api/schema.ts'

export type SentMessage = paths['/api/locations/{location}/messages']['get']['responses'][200]['content']['application/json']['items'][number]
export type Template = paths['/api/locations/{location}/message-templates']['get']['responses'][200]['content']['application/json']['items'][number]
