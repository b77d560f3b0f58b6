import type { World } from '../../platform/world.ts'
import type { Sessions } from './sessions.ts'

/** Sessions as rows, which is where they are unless there is a cache. */
export function postgresSessions({ database: { kysely: db }, clock }: Pick<World, 'database' | 'clock'>): Sessions {
  return {
    list: (personId, transaction = db) => transaction.selectFrom('session')
      .select(['id', 'token', 'personId', 'createdAt', 'updatedAt', 'expiresAt', 'lastUsedAt', 'ipAddress', 'userAgent'])
      .where('personId', '=', personId).where('expiresAt', '>', clock.now()).orderBy('lastUsedAt', 'desc').orderBy('id').execute(),
    async end(personId, id) {
      const { numDeletedRows } = await db.deleteFrom('session').where('personId', '=', personId).where('id', '=', id).executeTakeFirst()
      return numDeletedRows > 0n
    },
    async endAll(personId, exceptId) {
      const { numDeletedRows } = await db.deleteFrom('session').where('personId', '=', personId)
        .$if(exceptId !== undefined, (others) => others.where('id', '!=', exceptId ?? '')).executeTakeFirst()
      return Number(numDeletedRows)
    },
    async renew({ id }, until) {
      const { numUpdatedRows } = await db.updateTable('session').set({ expiresAt: until, updatedAt: clock.now() })
        .where('id', '=', id).where('expiresAt', '<', until).executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async noteUse({ id }) {
      await db.updateTable('session').set({ lastUsedAt: clock.now() }).where('id', '=', id).execute()
    },
  }
}
