import type { World } from '../../platform/world.ts'
import { cachedSessions } from './cached-sessions.ts'
import { postgresSessions } from './postgres-sessions.ts'
import type { Sessions } from './sessions.ts'

type Opened = { sessions: Sessions; storage: ReturnType<typeof cachedSessions>['storage'] | undefined }

/** The sessions: in the cache when there is one, otherwise in PostgreSQL. */
export function openSessions({ cache, ...world }: Pick<World, 'database' | 'clock' | 'cache'>): Opened {
  return cache ? cachedSessions({ ...world, cache }) : { sessions: postgresSessions(world), storage: undefined }
}
