import { answerOf, api, queries } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import { useHere } from '../here.ts'

type In<Path extends '/api/categories' | '/api/option-groups' | '/api/tax-classes'> = paths[Path]['get']['responses'][200]['content']['application/json']['items'][number]
export type Category = In<'/api/categories'>
export type OptionGroup = In<'/api/option-groups'>

/** More than any menu has. */
const all = 100
const none: never[] = []

/** What an item can be filed under and asked about. Empty until they are known. */
export function useCategories(): Category[] {
  const { shop } = useHere()
  return queries.useQuery('get', '/api/categories', { params: { query: { location: shop.slug, limit: all } } }).data?.items ?? none
}

export function useOptionGroups(): OptionGroup[] {
  const { shop } = useHere()
  return queries.useQuery('get', '/api/option-groups', { params: { query: { location: shop.slug, limit: all } } }).data?.items ?? none
}

export function useTaxClasses(): In<'/api/tax-classes'>[] {
  const { shop } = useHere()
  return queries.useQuery('get', '/api/tax-classes', { params: { query: { location: shop.slug, limit: all } } }, { staleTime: 300_000 }).data?.items ?? none
}

/** The questions, asked for anew when what shows them opens. */
export function useOptionGroupsNow() {
  const { shop } = useHere()
  return queries.useQuery('get', '/api/option-groups', { params: { query: { location: shop.slug, limit: all } } }, { staleTime: 0, refetchOnMount: 'always' })
}

/** The questions as they are this moment. @throws Problem */
export async function optionGroupsOf(location: string): Promise<OptionGroup[]> {
  return (await answerOf(api.GET('/api/option-groups', { params: { query: { location, limit: all } } }))).items
}
