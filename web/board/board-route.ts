import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'

/** `/board/{slug}`: what the crew of a location works by. */
export const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board/$location',
  component: lazyRouteComponent(() => import('./board.tsx'), 'BoardPage'),
})
