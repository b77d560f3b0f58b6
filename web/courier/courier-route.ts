import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'

/** `/courier`: the deliveries of whoever is signed in. */
export const courierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courier',
  component: lazyRouteComponent(() => import('./courier.tsx'), 'CourierPage'),
})
