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

/** The most that an order may cost, so that a slip of the finger doesn't empty the shop. */
export function LargestOrder() {
  const { shop } = useHere()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState<number | null>(shop.orderTotalMaxMinor)
  const [isComplaining, setComplaining] = useState(false)
  const saving = queries.useMutation('patch', '/api/locations/{location}')
  const params = { path: { location: shop.slug } }
  const isGood = typed !== null && typed >= 1 && typed <= mostMinor

  function save(): void {
    setComplaining(!isGood)
    if (!isGood || typed === shop.orderTotalMaxMinor || saving.isPending) return
    saving.mutate({ params, body: { orderTotalMaxMinor: typed } }, {
      onSuccess(answer) {
        queryClient.setQueryData(queries.queryOptions('get', '/api/locations/{location}', { params }).queryKey, answer)
        showToast({ title: `Orders can be up to ${formatMoney(answer.orderTotalMaxMinor, answer.currency, answer.locale)}` })
      },
      onError: (error: unknown) => showToast({ title: 'That couldn’t be changed', detail: problemOf(error).message, tone: 'danger' }),
    })
  }
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="min-w-48 flex-1">
        <MoneyField
          label="Largest order"
          hint="With tip and delivery. Guests who want more are asked to call you."
          value={typed}
          onChange={setTyped}
          error={isComplaining && !isGood ? `Enter an amount up to ${formatMoney(mostMinor, shop.currency, shop.locale)}.` : undefined}
        />
      </div>
      <Button type="submit" isPending={saving.isPending}>Save</Button>
    </form>
  )
}
