import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { moneyIfCancelled } from '../../ground/words/money-words.ts'
import { formatMoney } from '../../ui/money-format.ts'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { DecisionButtons, reasonMax, type DecisionProps } from './decision.tsx'

/** Cancels an order; what was paid by card is refunded without another step. */
export function CancelForm({ order, onDone, onClose }: DecisionProps) {
  const [reason, setReason] = useState('')
  const money = moneyIfCancelled(order, (minor) => formatMoney(minor, order.currency, order.locale), 'theGuest')
  const queryClient = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => answerOf(api.POST('/api/orders/{id}/cancel', { params: { path: { id: order.id } }, body: { reason: reason.trim() }, headers: { 'idempotency-key': newKey() } })),
    onSuccess() {
      showToast({ title: `Order ${order.number} is cancelled`, detail: money })
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/orders'] })
      onDone()
    },
  })
  const whyDisabled = reason.trim() === '' ? 'Give a reason first' : undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!whyDisabled) cancel.mutate()
      }}
      className="flex flex-col gap-4 rounded-10 bg-sunken p-4"
    >
      <h3 className="text-20">Cancel order {order.number}?</h3>
      <p className="text-16 text-muted">
        The guest will be notified, and the items go back into stock. {money} This can’t be undone.
      </p>
      <TextField label="Reason" value={reason} onChange={setReason} maxLength={reasonMax} />
      {cancel.error && <p role="alert" className="text-16 font-medium text-danger">{problemOf(cancel.error).message}</p>}
      <DecisionButtons label="Cancel order" isPending={cancel.isPending} whyDisabled={whyDisabled} onClose={onClose} />
    </form>
  )
}
