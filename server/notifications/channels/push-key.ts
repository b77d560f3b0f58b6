import webPush from 'web-push'
import type { NotificationNeeds } from '../needs.ts'
import type { Db } from '../../platform/database/index.ts'
import type { PushKey } from './push.ts'

/** The key of the settings, or the one in the database, made by whoever comes first. */
export async function readPushKey(db: Db, config: Pick<NotificationNeeds['config'], 'vapidPublicKey' | 'vapidPrivateKey' | 'vapidSubject' | 'mailFrom' | 'publicUrl'>, now: Date): Promise<PushKey> {
  const { vapidPublicKey, vapidPrivateKey } = config
  const subject = config.vapidSubject ?? subjectOf(config)
  if (vapidPublicKey !== undefined && vapidPrivateKey !== undefined) return { publicKey: vapidPublicKey, privateKey: vapidPrivateKey, subject }
  const kept = await db.selectFrom('pushKey').select(['publicKey', 'privateKey']).executeTakeFirst()
  if (kept) return { ...kept, subject }
  await db.insertInto('pushKey').values({ ...webPush.generateVAPIDKeys(), createdAt: now }).onConflict((conflict) => conflict.doNothing()).execute()
  return { ...await db.selectFrom('pushKey').select(['publicKey', 'privateKey']).executeTakeFirstOrThrow(), subject }
}

/** Push services want to be able to reach somebody. */
function subjectOf({ mailFrom, publicUrl }: Pick<NotificationNeeds['config'], 'mailFrom' | 'publicUrl'>): string {
  const address = mailFrom?.replace(/^.*<|>$/g, '') ?? `parlour@${new URL(publicUrl).hostname}`
  return `mailto:${address}`
}
