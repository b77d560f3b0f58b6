import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'

/** `/invitation/{token}`: where the link of an invitation leads. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
})
