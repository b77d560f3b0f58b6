import type { LocationNeeds } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import { operationOf } from '../platform/http/operation.ts'
import type { NotificationConfig } from './settings.ts'

/** Where people are signed in: a device of which somebody signed out gets no more of their messages. */
export type DeviceSessions = {
  list(personId: string, db?: Db): Promise<readonly { id: string }[]>
}

/** What messages need beside the world. */
export type NotificationNeeds = LocationNeeds & { config: NotificationConfig; deviceSessions: DeviceSessions }

export const operation = operationOf<NotificationNeeds>()
