import type { Module } from '../platform/module.ts'
import { acts } from './acts.ts'
import { capabilities } from './capabilities.ts'
import { showDemoInbox } from './demo-inbox/show-demo-inbox.ts'
import { showDemoMail } from './demo-inbox/show-demo-mail.ts'
import { listMyNotifications } from './mine/list-my-notifications.ts'
import { countMyNotifications, markNotificationsRead } from './mine/mark-read.ts'
import { changePreferences, showPreferences } from './mine/preferences.ts'
import { addPushSubscription, listPushSubscriptions, removePushSubscription } from './mine/push-subscriptions.ts'
import type { NotificationNeeds } from './needs.ts'
import { listMessageTemplates } from './own-words/list-templates.ts'
import { deleteMessageTemplate, writeMessageTemplate } from './own-words/write-template.ts'
import { startSending } from './send-notices.ts'
import { listAccountMessages, listMessages } from './sent/list-messages.ts'

export const module: Module<NotificationNeeds> = {
  name: 'notifications',
  capabilities,
  operations: [
    showDemoInbox, showDemoMail, listMyNotifications, countMyNotifications, markNotificationsRead, showPreferences, changePreferences,
    listPushSubscriptions, addPushSubscription, removePushSubscription,
    listMessages, listAccountMessages, listMessageTemplates, writeMessageTemplate, deleteMessageTemplate,
  ],
  acts,
  jobs: [{ name: 'The sending of notices', start: (context) => startSending(context) }],
}
