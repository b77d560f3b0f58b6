import type { Db } from '../../platform/database/index.ts'

/** Leaves an account as a shell that nobody can sign in to, in the transaction that erases whose it was. */
export async function closeAccount(db: Db, personId: string, now: Date): Promise<void> {
  await db.updateTable('person').set({ erasedAt: now, updatedAt: now, emailVerified: false, isAdmin: false, twoFactorEnabled: false })
    .where('id', '=', personId).execute()
}
