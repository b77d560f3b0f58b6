import { createRoute, redirect } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'

function toWorkplaces(): never {
  throw redirect({ to: '/me', replace: true })
}

/** Whoever leaves the place out of the address is shown where they work. */
export const placelessRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/office', beforeLoad: toWorkplaces }),
  createRoute({ getParentRoute: () => rootRoute, path: '/board', beforeLoad: toWorkplaces }),
] as const
