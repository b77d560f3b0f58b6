import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readAuditSearch, readMessagesSearch } from '../office/office-search.ts'
import { rootRoute } from '../root-route.ts'

/** `/platform`: what administrators look after, which belongs to no place. */
const platform = createRoute({
  getParentRoute: () => rootRoute, path: '/platform',
  component: lazyRouteComponent(() => import('./platform.tsx'), 'PlatformPage'),
})

const start = createRoute({
  getParentRoute: () => platform, path: '/',
  beforeLoad: () => { throw redirect({ to: '/platform/people', replace: true }) },
})
const people = createRoute({
  getParentRoute: () => platform, path: '/people',
  component: lazyRouteComponent(() => import('./people.tsx'), 'PeoplePage'),
})
const audit = createRoute({
  getParentRoute: () => platform, path: '/audit', validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./platform-audit.tsx'), 'PlatformAuditPage'),
})
const messages = createRoute({
  getParentRoute: () => platform, path: '/messages', validateSearch: readMessagesSearch,
  component: lazyRouteComponent(() => import('./account-messages.tsx'), 'AccountMessagesPage'),
})

export const platformRoutes = [platform.addChildren([start, people, audit, messages])] as const
