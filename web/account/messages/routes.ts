import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root-route.ts'

/** What a person was told, and how they want to be. Mails lead to the second. */
export const messageRoutes = [
  createRoute({
    getParentRoute: () => rootRoute, path: '/account/messages',
    component: lazyRouteComponent(() => import('./messages-page.tsx'), 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/account/messages/preferences',
    component: lazyRouteComponent(() => import('./preferences-page.tsx'), 'PreferencesPage'),
  }),
] as const
