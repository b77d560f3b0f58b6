import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { accountRoutes } from './account/account-routes.ts'
import { messageRoutes } from './account/messages/routes.ts'
import { boardRoute } from './board/board-route.ts'
import { courierRoute } from './courier/courier-route.ts'
import { placelessRoutes } from './crew/placeless-routes.ts'
import { readGallerySearch } from './gallery/search.ts'
import { inboxRoute } from './inbox/inbox-route.ts'
import { invitationRoute } from './invitation/invitation-route.ts'
import { officeRoute } from './office/office-routes.ts'
import { platformRoutes } from './administration/platform-routes.ts'
import { rootRoute as root } from './root-route.ts'
import { PageError } from './root.tsx'
import { guestRoutes } from './storefront/routes.ts'

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/ui',
  validateSearch: readGallerySearch,
  component: lazyRouteComponent(() => import('./gallery/gallery.tsx'), 'Gallery'),
})

const sampleCustomer = createRoute({
  getParentRoute: () => root,
  path: '/ui/customer',
  component: lazyRouteComponent(() => import('./gallery/sample-customer.tsx'), 'SampleCustomer'),
})

const sampleBoard = createRoute({
  getParentRoute: () => root,
  path: '/ui/board',
  component: lazyRouteComponent(() => import('./gallery/sample-board.tsx'), 'SampleBoard'),
})

const sampleOffice = createRoute({
  getParentRoute: () => root,
  path: '/ui/office',
  component: lazyRouteComponent(() => import('./gallery/sample-office.tsx'), 'SampleOffice'),
})

/** All pages. Each page's code is fetched when it is first opened, or when a link to it is pointed at. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([...guestRoutes, ...accountRoutes, ...messageRoutes, inboxRoute, invitationRoute, gallery, sampleCustomer, sampleBoard, sampleOffice, boardRoute, courierRoute, officeRoute, ...platformRoutes, ...placelessRoutes]),
    defaultPreload: 'intent',
    defaultErrorComponent: PageError,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
