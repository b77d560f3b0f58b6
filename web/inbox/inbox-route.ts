import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'

/** `mail` is the one that is open. */
export type InboxSearch = { mail?: string }

function readInboxSearch({ mail }: Record<string, unknown>): InboxSearch {
  return typeof mail === 'string' && mail.length <= 300 ? { mail } : {}
}

export const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('./inbox-page.tsx'), 'InboxPage'),
})
