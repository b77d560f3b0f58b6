import { Type } from 'typebox'
import { locationParam } from '../locations/index.ts'
import type { FindReady, ReadyAnswer } from '../platform/http/ready-answers.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { bestEncoding } from './accepted-encoding.ts'
import type { Encoding } from './accepted-encoding.ts'
import type { Menu, Menus } from './menu.ts'
import { MenuView } from './menu-view.ts'
import { operation } from './needs.ts'

/** The most read address of all: the answer is made once per menu, and a request only picks one of three encodings. */
export const showMenu = operation({
  name: 'showMenu',
  method: 'GET',
  path: '/api/locations/{location}/menu',
  summary: 'What is sold here now',
  tag: 'catalogue',
  may: can['menu.read'],
  anonymous: true,
  params: Type.Object({ location: locationParam }),
  answers: { 200: MenuView },
  effect: 'none',
  async handle({ params, context, headers }) {
    const menu = await context.menus.of(params.location)
    if (!menu) throw refuse('notFound')
    return answersOf(menu)[bestEncoding(headers['accept-encoding'])]
  },
})

const route = '/api/locations/:location/menu'
const [beforeLocation = '', afterLocation = ''] = route.split(':location')

/** Finds menus that lie in memory for requests of `showMenu`, by their address as it was asked for before. */
export function findReadyMenu(menus: Pick<Menus, 'ready'>): FindReady {
  return ({ url = '', headers }) => {
    if (!url.startsWith(beforeLocation) || !url.endsWith(afterLocation)) return undefined
    const menu = menus.ready(url.slice(beforeLocation.length, -afterLocation.length))
    return menu && { route, answer: answersOf(menu)[bestEncoding(headers['accept-encoding'])] }
  }
}

type Answers = Record<Encoding, ReadyAnswer & { status: number }>
const answers = new WeakMap<Menu, Answers>()

function answersOf(menu: Menu): Answers {
  let found = answers.get(menu)
  if (!found) {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', vary: 'accept-encoding', etag: menu.etag }
    answers.set(menu, found = {
      br: { status: 200, headers: { ...headers, 'content-encoding': 'br' }, body: menu.brotli },
      gzip: { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: menu.gzip },
      identity: { status: 200, headers, body: menu.json },
    })
  }
  return found
}
