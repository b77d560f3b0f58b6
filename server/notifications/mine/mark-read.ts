import { Type } from 'typebox'
import { refuse } from '../../platform/refusal.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { countUnread } from './list-my-notifications.ts'

const Unread = Type.Object({ unread: Type.Integer({ description: 'At most 100, which means more than 99' }) })

export const countMyNotifications = operation({
  name: 'countMyNotifications',
  method: 'GET',
  path: '/api/me/notifications/unread',
  summary: 'How much of what I was told I have not read',
  tag: 'messages',
  may: can['account.keep'],
  answers: { 200: Unread },
  effect: 'none',
  async handle({ caller, db }) {
    if (!caller) throw refuse('notSignedIn')
    return { status: 200, body: { unread: await countUnread(db, caller.personId) } }
  },
})

export const markNotificationsRead = operation({
  name: 'markNotificationsRead',
  method: 'POST',
  path: '/api/me/notifications/read',
  summary: 'Mark as read: those named, or all',
  tag: 'messages',
  may: can['account.keep'],
  body: Type.Object({ ids: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 100 })) }),
  answers: { 200: Unread },
  effect: 'transaction',
  async handle({ caller, body, db, context }) {
    if (!caller) throw refuse('notSignedIn')
    let update = db.updateTable('notice').set({ readAt: context.clock.now() })
      .where('personId', '=', caller.personId).where('channel', '=', 'inbox').where('readAt', 'is', null)
    if (body.ids) update = update.where('id', '=', (given) => given.fn.any(given.val(body.ids ?? [])))
    await update.execute()
    return { status: 200, body: { unread: await countUnread(db, caller.personId) } }
  },
})
