import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.ts'
import { readAuditSearch, readBooksSearch, readFailuresSearch, readMenuSearch, readMessagesSearch, readOrdersSearch, readStockSearch } from './office-search.ts'

/** `/office/{slug}`: what managers and owners run a location by. */
const office = createRoute({
  getParentRoute: () => rootRoute, path: '/office/$location',
  component: lazyRouteComponent(() => import('./office.tsx'), 'OfficePage'),
})

const today = createRoute({
  getParentRoute: () => office, path: '/',
  component: lazyRouteComponent(() => import('./today/today.tsx'), 'TodayPage'),
})
const orders = createRoute({
  getParentRoute: () => office, path: '/orders', validateSearch: readOrdersSearch,
  component: lazyRouteComponent(() => import('./orders/orders.tsx'), 'OrdersPage'),
})
const menu = createRoute({
  getParentRoute: () => office, path: '/menu', validateSearch: readMenuSearch,
  component: lazyRouteComponent(() => import('./menu/menu.tsx'), 'MenuPage'),
})
const stock = createRoute({
  getParentRoute: () => office, path: '/stock', validateSearch: readStockSearch,
  component: lazyRouteComponent(() => import('./stock/stock.tsx'), 'StockPage'),
})
const team = createRoute({
  getParentRoute: () => office, path: '/team',
  component: lazyRouteComponent(() => import('./team.tsx'), 'TeamPage'),
})
const failures = createRoute({
  getParentRoute: () => office, path: '/failures', validateSearch: readFailuresSearch,
  component: lazyRouteComponent(() => import('./failures/failures.tsx'), 'FailuresPage'),
})
const books = createRoute({
  getParentRoute: () => office, path: '/books', validateSearch: readBooksSearch,
  component: lazyRouteComponent(() => import('./books.tsx'), 'BooksPage'),
})
const audit = createRoute({
  getParentRoute: () => office, path: '/audit', validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit/audit.tsx'), 'AuditPage'),
})
const messages = createRoute({
  getParentRoute: () => office, path: '/messages', validateSearch: readMessagesSearch,
  component: lazyRouteComponent(() => import('./messages/messages.tsx'), 'MessagesPage'),
})
const settings = createRoute({
  getParentRoute: () => office, path: '/settings',
  component: lazyRouteComponent(() => import('./settings.tsx'), 'SettingsPage'),
})

export const officeRoute = office.addChildren([today, orders, menu, stock, team, failures, books, audit, messages, settings])
