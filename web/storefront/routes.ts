import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAccountSearch } from '../account/account-search.ts'
import { rootRoute } from '../root-route.ts'
import { readMenuSearch } from './menu/menu-search.ts'
import { readOrderSearch } from './orders/order-search.ts'
import { readHomeSearch } from './home/home-search.ts'

/** What guests see: places, menus, checkout, their orders and themselves. */
export const guestRoutes = [
  createRoute({
    getParentRoute: () => rootRoute, path: '/', validateSearch: readHomeSearch,
    component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/l/$slug', validateSearch: readMenuSearch,
    component: lazyRouteComponent(() => import('./menu/location-page.tsx'), 'LocationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/l/$slug/checkout',
    component: lazyRouteComponent(() => import('./checkout/checkout-page.tsx'), 'CheckoutPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/orders',
    component: lazyRouteComponent(() => import('./orders/orders-page.tsx'), 'OrdersPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/orders/$id', validateSearch: readOrderSearch,
    component: lazyRouteComponent(() => import('./orders/order-page.tsx'), 'OrderPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/sign-in', validateSearch: readAccountSearch,
    component: lazyRouteComponent(() => import('../account/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/sign-up', validateSearch: readAccountSearch,
    component: lazyRouteComponent(() => import('../account/sign-up-page.tsx'), 'SignUpPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/me',
    component: lazyRouteComponent(() => import('../account/me-page.tsx'), 'MePage'),
  }),
] as const
