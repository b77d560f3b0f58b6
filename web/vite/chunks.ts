import { join } from 'node:path'
import type { Rolldown } from 'vite'

type Modules = { getModuleInfo(id: string): Pick<Rolldown.ModuleInfo, 'importedIds'> | null }

/**
 * How the scripts are cut. Left alone, a menu is 58 files, most of them smaller than the request for them; by lists of files the first page of a guest
 * comes to hold what others need. So the two pages that guests come in by say themselves what goes together: the libraries that the app stands on, what
 * both pages show, and what only the menu does. All else is cut by who shares it. How much a first visit may load stands in `first-load.ts`.
 */
export function chunkGroups() {
  const roomOf = roomsOf(join(import.meta.dirname, '..').replaceAll('\\', '/'))
  const room = (name: Room) => ({ name: (id: string, modules: Modules) => (roomOf(id, modules) === name ? name : null) })
  return [
    room('vendor'), room('guest'), room('guest-home'), room('guest-menu'),
    { name: 'more-icons', test: isIcon, minShareCount: 2 },
  ]
}

/** Of icons each page takes a few, by way of a file that names them all. */
const isIcon = /\/node_modules\/lucide-react\//

/** Parts of TanStack Query that only lists further inside are made of; its index names them for everybody. */
const isForLater = /\/@tanstack\/(?:react-query|query-core)\/.+\/(?:infiniteQueryObserver|queriesObserver|useInfiniteQuery|useQueries|useSuspense)/

/** What the first page and a menu show, by lucide's names of the files, and what every icon is made of. */
const guestIcons = [
  'arrow-left', 'check', 'chevron-right', 'circle-pause', 'clock', 'door-open', 'house',
  'locate-fixed', 'log-in', 'map-pin', 'plus', 'receipt-text', 'rotate-cw', 'search', 'shopping-bag', 'sliders-horizontal', 'star', 'user-round',
  'wifi-off', 'x',
]
const isGuestIcon = new RegExp(`/lucide-react/dist/esm/(?:(?!icons/|lucide-react)|icons/(?:${guestIcons.join('|')})\\.m?js$)`)

type Room = 'vendor' | 'guest' | 'guest-home' | 'guest-menu'

function roomsOf(web: string): (id: string, modules: Modules) => Room | null {
  let needed: Record<'app' | 'home' | 'menu', ReadonlySet<string>> | undefined
  return (id, modules) => {
    needed ??= {
      app: reachedFrom(`${web}/main.tsx`, modules),
      home: reachedFrom(`${web}/storefront/home/home-page.tsx`, modules),
      menu: reachedFrom(`${web}/storefront/menu/location-page.tsx`, modules),
    }
    const [ofApp, ofHome, ofMenu] = [needed.app.has(id), needed.home.has(id), needed.menu.has(id)]
    if (isIcon.test(id)) return isGuestIcon.test(id) ? 'guest' : null
    if (isForLater.test(id)) return null
    if (ofApp && id.includes('/node_modules/')) return 'vendor'
    if ((ofApp || ofHome) && ofMenu) return 'guest'
    if (ofMenu) return 'guest-menu'
    return ofHome && !ofApp ? 'guest-home' : null
  }
}

/** A module and all that it imports, and so on; not what is fetched later. */
function reachedFrom(start: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set([start])
  for (const id of reached) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(imported)
  }
  return reached
}
