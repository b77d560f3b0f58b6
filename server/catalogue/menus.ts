import type { World } from '../platform/world.ts'
import { catalogueChannel } from '../locations/index.ts'
import { makeMenu } from './make-menu.ts'
import type { Menu, Menus } from './menu.ts'
import { readMenu } from './read-menu.ts'
import type { MenuContent } from './read-menu.ts'

type Watcher = (menu: Menu) => void

/** One location in memory. `changes` counts what was heard of it; a menu is good when nothing was heard since it was begun. */
type Entry = {
  locationId: string
  changes: number
  content?: { value: MenuContent; changes: number }
  made?: { menu: Menu; changes: number; since: Date }
  loading?: { menu: Promise<Menu | null>; changes: number }
  following?: Promise<Menu | null>
  watchers: Set<Watcher>
  announcedEtag?: string
  timer?: NodeJS.Timeout
}

/** The one that came first makes room. A menu of twenty items is 40 kB of answers and 150 kB of objects. */
const locationsMax = 2000
const againMilliseconds = 1000
const timerMillisecondsMax = 2 ** 31 - 1
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Keeps the menus that are asked for in memory, and makes one again when its location changes or its hour comes. */
export async function createMenus(context: Pick<World, 'database' | 'listening' | 'clock' | 'log'>): Promise<Menus> {
  const entries = new Map<string, Entry>()
  /** The same entries by everything they were asked for: ids and slugs. */
  const byName = new Map<string, Entry>()
  const unlisten = context.listening.on(catalogueChannel, heard)

  function heard(locationId: string): void {
    const entry = entries.get(locationId)
    // After a reconnect the payload is empty: something may have been missed, so nothing in memory is believed.
    const those = locationId === '' ? [...entries.values()] : entry ? [entry] : []
    for (const one of those) {
      one.changes += 1
      if (one.watchers.size > 0) void announce(one)
    }
  }

  /** The menu in memory, unless something changed since it was made, or the hour for which it was made is over. */
  function inMemory({ made, changes }: Entry): Menu | undefined {
    if (!made || made.changes !== changes) return undefined
    const now = context.clock.now()
    return now >= made.since && now < made.menu.freshUntil ? made.menu : undefined
  }

  async function find(given: string): Promise<Entry | undefined> {
    const name = given.toLowerCase()
    const known = byName.get(name)
    if (known) return known
    if (!slug.test(name)) return undefined
    const row = await context.database.kysely.selectFrom('location').select('id')
      .where(uuid.test(name) ? 'id' : 'slug', '=', name).executeTakeFirst()
    if (!row) return undefined
    const entry = entries.get(row.id) ?? { locationId: row.id, changes: 0, watchers: new Set() }
    makeRoom()
    entries.set(row.id, entry)
    byName.set(row.id, entry).set(name, entry)
    return entry
  }

  function makeRoom(): void {
    if (entries.size < locationsMax) return
    const oldest = entries.values().find((entry) => entry.watchers.size === 0)
    if (oldest) forget(oldest)
  }

  function forget(entry: Entry): void {
    entries.delete(entry.locationId)
    for (const [name, one] of byName) if (one === entry) byName.delete(name)
  }

  /** One load at a time for each location. Who asks after a change that a load under way may have missed gets the next one. */
  function load(entry: Entry): Promise<Menu | null> {
    if (!entry.loading) {
      const { changes } = entry
      const menu = make(entry, changes).finally(() => { entry.loading = undefined })
      entry.loading = { menu, changes }
      return menu
    }
    if (entry.loading.changes === entry.changes) return entry.loading.menu
    const again = () => {
      entry.following = undefined
      return load(entry)
    }
    return entry.following ??= entry.loading.menu.then(again, again)
  }

  async function make(entry: Entry, changes: number): Promise<Menu | null> {
    if (entry.content?.changes !== changes) {
      const value = await readMenu(context.database.kysely, entry.locationId, entry.content?.value)
      if (!value) {
        forget(entry)
        return null
      }
      entry.content = { value, changes }
    }
    const since = context.clock.now()
    const menu = await makeMenu(entry.content.value, since)
    entry.made = { menu, changes, since }
    return menu
  }

  /** Tells the watchers of a location when its menu became another one, now and at its next hour. */
  async function announce(entry: Entry): Promise<void> {
    clearTimeout(entry.timer)
    try {
      const menu = inMemory(entry) ?? await load(entry)
      if (!menu || entry.watchers.size === 0) return
      clearTimeout(entry.timer)
      const wait = menu.freshUntil.getTime() - context.clock.now().getTime()
      entry.timer = setTimeout(() => void announce(entry), Math.min(Math.max(wait, 1), timerMillisecondsMax)).unref()
      if (menu.etag === entry.announcedEtag) return
      entry.announcedEtag = menu.etag
      for (const watcher of entry.watchers) watcher(menu)
    } catch (error) {
      context.log.error({ err: error, locationId: entry.locationId }, 'A menu could not be made; trying again in a second.')
      entry.timer = setTimeout(() => void announce(entry), againMilliseconds).unref()
    }
  }

  async function of(name: string, atLeastVersion = 0): Promise<Menu | null> {
    const entry = byName.get(name) ?? await find(name)
    if (!entry) return null
    const menu = inMemory(entry) ?? await load(entry)
    if (!menu || menu.version >= atLeastVersion) return menu
    // The caller knows of a change whose notification is still on its way.
    entry.changes += 1
    return load(entry)
  }

  async function beginWatching(locationId: string, watching: { watcher: Watcher; ended: boolean }): Promise<void> {
    try {
      const entry = await find(locationId)
      // Who ended it before the location was found was never there.
      if (!entry || watching.ended) return
      entry.watchers.add(watching.watcher)
      const menu = await of(locationId)
      if (!menu || watching.ended) return
      watching.watcher(menu)
      entry.announcedEtag ??= menu.etag
      await announce(entry)
    } catch (error) {
      context.log.error({ err: error, locationId }, 'A menu could not be watched.')
    }
  }

  return {
    of,
    ready(name) {
      const entry = byName.get(name)
      return entry && inMemory(entry)
    },
    watch(locationId, watcher) {
      const watching = { watcher, ended: false }
      void beginWatching(locationId, watching)
      return () => {
        watching.ended = true
        const entry = byName.get(locationId)
        if (entry?.watchers.delete(watcher) && entry.watchers.size === 0) {
          clearTimeout(entry.timer)
          entry.announcedEtag = undefined
        }
      }
    },
    async stop() {
      unlisten()
      for (const entry of entries.values()) {
        clearTimeout(entry.timer)
        entry.watchers.clear()
      }
      await Promise.allSettled([...entries.values()].map((entry) => entry.loading?.menu))
    },
  }
}
