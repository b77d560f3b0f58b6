import type { LocationNeeds } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import { operationOf } from '../platform/http/operation.ts'
import type { NotificationConfig } from './settings.ts'

/** Where people are signed in. Once somebody signs out of a device, it no longer gets their messages. */
export type DeviceSessions = {
  list(personId: string, db?: Db): Promise<readonly { id: string }[]>
}

/** What messages need beside the world. */
export type NotificationNeeds = LocationNeeds & { config: NotificationConfig; deviceSessions: DeviceSessions }

export const operation = operationOf<NotificationNeeds>()
