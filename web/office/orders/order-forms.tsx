import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { Order } from '../../crew/shapes.ts'
import { newKey } from '../../storefront/device/new-key.ts'
import { moneyIfCancelled } from '../../storefront/orders/money-words.ts'
import { Button } from '../../ui/button.tsx'
import { usePlace } from '../../ui/place.tsx'
import { formatMoney } from '../../ui/money-format.ts'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { MoneyField } from '../money-field.tsx'

const reasonMax = 200

const whyNotBack: Record<Order['payment']['standing'], string | undefined> = {
  paid: undefined, partlyGivenBack: undefined, givenBack: 'Everything was refunded', goingBack: 'It’s already being refunded',
  held: 'The card isn’t charged until the order is completed. Cancel it instead', charging: 'The card is about to be charged. Try again in a moment',
  due: 'It isn\'t paid yet', asking: 'It isn\'t paid yet', free: 'There was nothing to pay', releasing: 'Nothing was charged', released: 'Nothing was charged',
  notCharged: 'Nothing was charged',
}

/** Why nothing can be refunded; undefined when something can. */
export function whyNoRefund({ payment }: Order): string | undefined {
  const why = whyNotBack[payment.standing]
  return why === undefined && payment.method === 'cash' ? 'It was paid in cash. Refund it at the counter' : why
}

interface FormProps {
  order: Order
  onDone: () => void
  onClose: () => void
}

/** Refunds all that is left, or less. */
export function RefundForm({ order, onDone, onClose }: FormProps) {
  const left = order.totalMinor - order.payment.refundedMinor
  const [amount, setAmount] = useState<number | null>(left)
  const [reason, setReason] = useState('')
  // One key for one decision: a tap that is sent twice gives back once.
  const [key] = useState(newKey)
  const { currency, locale } = usePlace()
  const queryClient = useQueryClient()
  const refund = useMutation({
    mutationFn: (amountMinor: number) => api.POST('/api/orders/{id}/refunds', {
      params: { path: { id: order.id } }, body: { amountMinor, reason: reason.trim() }, headers: { 'idempotency-key': key },
    }),
    onSuccess(_answer, amountMinor) {
      showToast({ title: `${formatMoney(amountMinor, currency, locale)} is on its way back to the card`, detail: 'The bank may take a few days.', tone: 'positive' })
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/orders'] })
      onDone()
    },
  })
  const whyDisabled = amount === null || amount < 1 ? 'Enter an amount'
    : amount > left ? `You can refund ${formatMoney(left, currency, locale)} at most`
    : reason.trim() === '' ? 'Give a reason' : undefined

  function send(event: FormEvent): void {
    event.preventDefault()
    if (amount !== null && whyDisabled === undefined) refund.mutate(amount)
  }
  return (
    <form onSubmit={send} className="flex flex-col gap-4 rounded-10 bg-sunken p-4">
      <h3 className="text-20">Refund</h3>
      <MoneyField label="Amount" hint={`Up to ${formatMoney(left, currency, locale)}`} value={amount} onChange={setAmount} />
      <TextField label="Reason" hint="For your records. The guest won’t see it." value={reason} onChange={setReason} maxLength={reasonMax} />
      {refund.error && <p role="alert" className="text-16 font-medium text-danger">{problemOf(refund.error).message}</p>}
      <Buttons label="Refund" isPending={refund.isPending} whyDisabled={whyDisabled} onClose={onClose} />
    </form>
  )
}

/** Cancels an order; what was paid by card is refunded without another step. */
export function CancelForm({ order, onDone, onClose }: FormProps) {
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
      <Buttons label="Cancel order" isPending={cancel.isPending} whyDisabled={whyDisabled} onClose={onClose} />
    </form>
  )
}

function Buttons({ label, isPending, whyDisabled, onClose }: { label: string; isPending: boolean; whyDisabled: string | undefined; onClose: () => void }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" variant="danger" isPending={isPending} whyDisabled={whyDisabled}>{label}</Button>
      <Button variant="quiet" onPress={onClose}>Not now</Button>
    </div>
  )
}
