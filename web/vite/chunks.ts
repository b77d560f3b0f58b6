/**
 * How the scripts are cut. Left alone, a menu is 58 files, most of them smaller than the request for them; all shared parts in one file would bring the
 * crew's tables and calendars along (200 kB gzip). So: what every page stands on, the icons, and the small parts that nearly every page of a guest
 * shows. Measured, gzip, scripts only: the first page 153 kB in 12 files, a menu 167 kB in 14, and what opens on a tap comes while it is read.
 */
export const chunkGroups = [
  { name: 'vendor', test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|openapi-fetch|openapi-react-query|@tanstack\/[^/]+)\// },
  { name: 'icons', test: guestIcons() },
  { name: 'parts', test: smallParts(), minShareCount: 3 },
  { name: 'chips', test: /\/web\/ui\/(?:chip-group|segmented-control)\./ },
  { name: 'more-icons', test: /node_modules\/lucide-react\//, minShareCount: 2 },
]

/** What the first page and a menu show, by lucide's names of the files, and what every icon is made of. */
function guestIcons(): RegExp {
  const icons = [
    'arrow-left', 'check', 'chevron-right', 'circle-check', 'circle-exclamation-point', 'circle-pause', 'clock', 'door-open', 'house', 'info',
    'locate-fixed', 'log-in', 'mail', 'map-pin', 'minus', 'pencil', 'plus', 'receipt-text', 'rotate-cw', 'search', 'shopping-bag', 'sliders-horizontal',
    'star', 'trash(?:-2)?', 'triangle-exclamation-point', 'user-round', 'wifi-off', 'x',
  ]
  return new RegExp(`/node_modules/lucide-react/dist/esm/(?!icons/|lucide-react)|/lucide-react/dist/esm/icons/(?:${icons.join('|')})\\.m?js$`)
}

function smallParts(): RegExp {
  const ui = [
    'badge', 'bar-height', 'brand', 'button', 'button-look', 'card-target', 'classes', 'control-look', 'customer-shell', 'explained', 'icon-button',
    'link-button', 'media', 'money', 'money-format', 'nav', 'now', 'page-brand', 'picture-tile', 'place', 'search-field', 'skeleton', 'skip-link', 'spinner', 'states', 'theme', 'time',
    'time-format', 'toast',
  ]
  const storefront = [
    'guest-shell', 'online', 'page-title', 'device/', 'places/', 'cart/cart-line', 'cart/cart-storage', 'cart/member-cart', 'cart/use-cart',
    'cart/view-cart', 'orders/device-orders', 'orders/past-order', 'orders/order-words', 'orders/use-order-again', 'menu/use-menu', 'checkout/draft',
    'checkout/fulfilments',
  ]
  return new RegExp(`/web/(?:api/|account/session|ui/(?:${ui.join('|')})\\.|storefront/(?:${storefront.join('|')}))`)
}
