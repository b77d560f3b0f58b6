import type { paths } from '../api/schema.ts'

type Inbox = paths['/api/demo-inbox']['get']['responses'][200]['content']['application/json']

export type SentMail = Inbox['mails'][number]
export type SentText = Inbox['texts'][number]
