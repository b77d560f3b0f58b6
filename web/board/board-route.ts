import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'
import { stages, type Stage } from './stage.ts'

/** `/board/{slug}`: what the crew of a location works by. */
export const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board/$location',
  validateSearch: ({ show }: Record<string, unknown>): { show?: Stage } => {
    const stage = stages.find((one) => one === show)
    return stage ? { show: stage } : {}
  },
  component: lazyRouteComponent(() => import('./board.tsx'), 'BoardPage'),
})
