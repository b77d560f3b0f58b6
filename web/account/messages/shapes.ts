import type { paths } from '../../api/schema.ts'

type Preferences = paths['/api/me/notification-preferences']['get']['responses'][200]['content']['application/json']

export type { Preferences }
export type Group = Preferences['groups'][number]
export type Wishes = paths['/api/me/notification-preferences']['put']['requestBody']['content']['application/json']
export type QuietHours = NonNullable<Wishes['quietHours']>
export type Message = paths['/api/me/notifications']['get']['responses'][200]['content']['application/json']['items'][number]
