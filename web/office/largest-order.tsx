import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { formatMoney } from '../ui/money-format.ts'
import { showToast } from '../ui/toast.ts'
import { useHere } from './here.ts'
import { MoneyField } from './money-field.tsx'

/** The same limit as the server's, in minor units. */
const mostMinor = 100_000_000

/** The most that an order may cost, so that nobody buys the shop empty by a slip of the finger. */
export function LargestOrder() {
  const { shop } = useHere()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState<number | null>(shop.orderTotalMaxMinor)
  const saving = queries.useMutation('patch', '/api/locations/{location}')
  const money = (minor: number) => formatMoney(minor, shop.currency, shop.locale)
  const params = { path: { location: shop.slug } }
  const whyDisabled = typed === null || typed < 1 ? 'Enter an amount' : typed > mostMinor ? `Enter ${money(mostMinor)} at most`
    : typed === shop.orderTotalMaxMinor ? 'Nothing has changed' : undefined

  function save(): void {
    if (typed === null || whyDisabled !== undefined || saving.isPending) return
    saving.mutate({ params, body: { orderTotalMaxMinor: typed } }, {
      onSuccess(answer) {
        queryClient.setQueryData(queries.queryOptions('get', '/api/locations/{location}', { params }).queryKey, answer)
        showToast({ title: `Orders can be up to ${money(answer.orderTotalMaxMinor)}` })
      },
      onError: (error: unknown) => showToast({ title: 'That couldn’t be changed', detail: problemOf(error).message, tone: 'danger' }),
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      className="flex max-w-sm flex-col items-start gap-3"
    >
      <MoneyField label="Largest order" hint="Including tip and delivery. Guests who want more are asked to call you." value={typed} onChange={setTyped} />
      <Button type="submit" isPending={saving.isPending} whyDisabled={whyDisabled}>Save</Button>
    </form>
  )
}
