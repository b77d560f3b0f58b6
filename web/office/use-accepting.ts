import { useQueryClient } from '@tanstack/react-query'
import { queries } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Shop } from '../crew/shapes.ts'
import { showToast, showUndo } from '../ui/toast.ts'

/** Takes orders, or stops taking them; what it says can be taken back. */
export function useAccepting(shop: Shop): { isPending: boolean; accept: (accepting: boolean) => void } {
  const queryClient = useQueryClient()
  const { mutate, isPending } = queries.useMutation('patch', '/api/locations/{location}')
  function accept(accepting: boolean): void {
    mutate({ params: { path: { location: shop.slug } }, body: { accepting } }, {
      onSuccess(answer) {
        queryClient.setQueryData(queries.queryOptions('get', '/api/locations/{location}', { params: { path: { location: shop.slug } } }).queryKey, answer)
        showUndo(accepting ? `${shop.name} takes orders` : `${shop.name} takes no orders for now`, () => accept(!accepting))
      },
      onError: (error: unknown) => showToast({ title: 'That could not be changed', detail: problemOf(error).message, tone: 'danger' }),
    })
  }
  return { isPending, accept }
}
