import { api } from '../../api/client.ts'
import { useWhole, wholeOf } from '../../api/pages.ts'
import type { paths } from '../../api/schema.ts'
import { useHere } from '../here.ts'

type In<Path extends '/api/categories' | '/api/option-groups' | '/api/tax-classes'> = paths[Path]['get']['responses'][200]['content']['application/json']['items'][number]
export type Category = In<'/api/categories'>
export type OptionGroup = In<'/api/option-groups'>

const limit = 100
const none: never[] = []

/** The parts of the menu, with whether they could be loaded. */
export function useCategoryList() {
  const { shop } = useHere()
  const wanted = { location: shop.slug, limit }
  return useWhole(['get', '/api/categories', wanted], (page, signal) => api.GET('/api/categories', { params: { query: { ...wanted, ...page } }, signal }))
}

/** What an item can be filed under. Empty until it is known. */
export function useCategories(): Category[] {
  return useCategoryList().data ?? none
}

/** The questions that guests are asked, with whether they could be loaded. `isNow`: asked for anew when what shows them opens. */
export function useOptionGroupList({ isNow = false } = {}) {
  const { shop } = useHere()
  return useWhole(['get', '/api/option-groups', { location: shop.slug, limit }], askForGroups(shop.slug), isNow ? { staleTime: 0, refetchOnMount: 'always' } : {})
}

/** What an item can be asked about. Empty until it is known. */
export function useOptionGroups(): OptionGroup[] {
  return useOptionGroupList().data ?? none
}

/** The questions as they are this moment. @throws Problem */
export function optionGroupsOf(location: string): Promise<OptionGroup[]> {
  return wholeOf(askForGroups(location))
}

function askForGroups(location: string) {
  return (page: { cursor?: string }, signal: AbortSignal) => api.GET('/api/option-groups', { params: { query: { location, limit, ...page } }, signal })
}

export function useTaxClasses(): In<'/api/tax-classes'>[] {
  const { shop } = useHere()
  const wanted = { location: shop.slug, limit }
  return useWhole(['get', '/api/tax-classes', wanted],
    (page, signal) => api.GET('/api/tax-classes', { params: { query: { ...wanted, ...page } }, signal }), { staleTime: 300_000 }).data ?? none
}
