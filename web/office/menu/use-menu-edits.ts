import { useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { showToast, showUndo } from '../../ui/toast.ts'
import { useHere } from '../here.ts'
import type { Item, ItemChanges } from './item-draft.ts'

/** The menu is made anew a moment after a change; what was asked for sooner is asked for again. */
const madeAnewMs = 800

/** Brings every list of the menu up to date, now and once the menu is made anew. */
export function useRefreshMenu(): () => void {
  const queryClient = useQueryClient()
  return () => {
    const refresh = () => void queryClient.invalidateQueries({
      predicate: ({ queryKey: [, path] }) => typeof path === 'string' && /^\/api\/(menu-items|categories|option-groups)|\/stock/.test(path),
    })
    refresh()
    setTimeout(refresh, madeAnewMs)
  }
}

/** @throws Problem, `staleVersion` when somebody else was first */
export function saveItem(id: string, version: number, location: string, body: ItemChanges): Promise<Item> {
  return answerOf(api.PATCH('/api/menu-items/{id}', { params: { path: { id }, query: { location }, header: { 'If-Match': `"${version}"` } }, body }))
}

type Seen = { id: string; name: string; version: number }

/** The quick changes of a list, each of one thing: said in a line, taken back by its undo. */
export function useQuickEdits() {
  const { shop } = useHere()
  const refresh = useRefreshMenu()

  async function save({ id, version }: Seen, changes: ItemChanges): Promise<Item> {
    try {
      return await saveItem(id, version, shop.slug, changes)
    } catch (error) {
      // Somebody edited something else of it; a switch means what it says whatever the rest is like.
      const { code, facts } = problemOf(error)
      if (code !== 'staleVersion' || typeof facts.version !== 'number') throw error
      return saveItem(id, facts.version, shop.slug, changes)
    }
  }

  async function change(item: Seen, changes: ItemChanges, done: string, back?: ItemChanges): Promise<void> {
    try {
      const { version } = await save(item, changes)
      if (back) showUndo(done, () => void change({ ...item, version }, back, `${item.name} is as it was`))
      else showToast({ title: done })
    } catch (error) {
      showToast({ title: `${item.name} could not be changed`, detail: problemOf(error).message, tone: 'danger' })
    }
    refresh()
  }
  return change
}
