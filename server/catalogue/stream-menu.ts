import { Type } from 'typebox'
import { atLocation, locationParam } from '../locations/index.ts'
import { eventLines } from '../platform/http/event-stream.ts'
import { can } from './capabilities.ts'
import type { Menu } from './menu.ts'
import { operation } from './needs.ts'

/** Screens that show a menu follow it here, and fetch it again when its tag becomes another. */
export const streamMenu = operation({
  name: 'streamMenu',
  method: 'GET',
  path: '/api/locations/{location}/menu/stream',
  summary: 'Hear when the menu changes',
  tag: 'catalogue',
  may: can['menu.read'],
  anonymous: true,
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  events: {
    menu: {
      means: 'The tag of the menu: once at the beginning, and whenever it becomes another. Load the menu again then.',
      data: Type.Object({ etag: Type.String(), version: Type.Integer() }),
    },
  },
  effect: 'none',
  stream: true,
  async handle({ subject, context, stream }) {
    if (subject.locationId === null) return
    stream.onClose(context.menus.watch(subject.locationId, (menu) => stream.send(menuLines(menu))))
  },
})

const lines = new WeakMap<Menu, string>()

/** Written once per menu, however many screens watch. */
function menuLines(menu: Menu): string {
  const written = lines.get(menu) ?? eventLines({ name: 'menu', data: { etag: menu.etag, version: menu.version } })
  lines.set(menu, written)
  return written
}
