import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'
import { readAccountSearch, readLinkSearch } from './account-search.ts'

/** What is about signing in, beside the pages that guests come by: mails lead to these, and the account page does. */
export const accountRoutes = [
  createRoute({
    getParentRoute: () => rootRoute, path: '/forgot-password', validateSearch: readAccountSearch,
    component: lazyRouteComponent(() => import('./forgot-password-page.tsx'), 'ForgotPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/reset-password', validateSearch: readLinkSearch,
    component: lazyRouteComponent(() => import('./reset-password-page.tsx'), 'ResetPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/verify-email', validateSearch: readLinkSearch,
    component: lazyRouteComponent(() => import('./verify-email-page.tsx'), 'VerifyEmailPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/account/security',
    component: lazyRouteComponent(() => import('./security/security-page.tsx'), 'SecurityPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute, path: '/account/two-factor', validateSearch: readAccountSearch,
    component: lazyRouteComponent(() => import('./security/two-factor-page.tsx'), 'TwoFactorPage'),
  }),
] as const
