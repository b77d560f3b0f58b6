/**
 * How the scripts are cut. Left alone, a menu is 58 files, most of them smaller than the request for them; all shared parts in one file would bring the
 * crew's tables and calendars along (200 kB gzip). So: what every page stands on, the icons, and the small parts that nearly every page of a guest
 * shows. Measured, gzip: the first page 169 kB in 47 files → 163 kB in 10, a menu 184 kB in 58 → 176 kB in 15.
 */
export const chunkGroups = [
  { name: 'vendor', test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|openapi-fetch|openapi-react-query|@tanstack\/[^/]+)\// },
  { name: 'icons', test: /node_modules\/lucide-react\//, minShareCount: 2 },
  { name: 'parts', test: smallParts(), minShareCount: 3 },
]

function smallParts(): RegExp {
  const ui = [
    'badge', 'brand', 'button', 'button-look', 'card-target', 'classes', 'customer-shell', 'explained', 'icon-button', 'link-button', 'media', 'money',
    'money-format', 'nav', 'now', 'page-brand', 'picture-tile', 'place', 'search-field', 'skeleton', 'skip-link', 'spinner', 'states', 'theme', 'time',
    'time-format', 'toast',
  ]
  const storefront = [
    'guest-shell', 'online', 'page-title', 'device/', 'places/', 'cart/cart-line', 'cart/cart-storage', 'cart/member-cart', 'cart/use-cart',
    'cart/view-cart', 'orders/device-orders', 'orders/past-order', 'orders/order-words', 'orders/use-order-again', 'menu/use-menu', 'checkout/draft',
    'checkout/fulfilments',
  ]
  return new RegExp(`/web/(?:api/|account/session|ui/(?:${ui.join('|')})\\.|storefront/(?:${storefront.join('|')}))`)
}
