import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { answerOf, api, queries } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { Order } from '../../crew/shapes.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { CheckboxField } from '../../ui/choice-fields.tsx'
import { Money } from '../../ui/money.tsx'
import { formatMoney } from '../../ui/money-format.ts'
import { Quantity } from '../../ui/quantity.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { MoneyField } from '../money-field.tsx'
import { Loaded } from '../pages.tsx'
import { DecisionButtons, reasonMax, type DecisionProps } from './decision.tsx'
import { amountOf, everythingOf, isEverything, keyOf, leftOf, wishOf, type Chosen, type Refundable, type RefundablePart } from './refund-choice.ts'

const whyNotBack: Record<Order['payment']['standing'], string | undefined> = {
  paid: undefined, partlyGivenBack: undefined, givenBack: 'Everything was refunded', goingBack: 'It’s already being refunded',
  held: 'The card isn’t charged until the order is completed. Cancel it instead', charging: 'The card is about to be charged. Try again in a moment',
  due: 'It isn’t paid yet', later: 'It isn’t paid yet', asking: 'It isn’t paid yet', free: 'There was nothing to pay', releasing: 'Nothing was charged', released: 'Nothing was charged',
  notCharged: 'Nothing was charged',
}

/** Why nothing can be refunded; undefined when something can. */
export function whyNoRefund({ payment }: Order): string | undefined {
  return whyNotBack[payment.standing]
}

const partNames: Record<Exclude<RefundablePart['part'], 'line'>, string> = { delivery: 'Delivery fee', tip: 'Tip' }

/** What a part of an order is called. */
export function nameOfPart({ part, name }: Pick<RefundablePart, 'part' | 'name'>): string {
  return part === 'line' ? name ?? 'Item' : partNames[part]
}

/** Whoever opened this goes on here, by keyboard as well. */
function takeFocus(section: HTMLElement | null): void {
  section?.focus()
}

/** Refunds items, or an amount. */
export function RefundForm(props: DecisionProps) {
  const refundable = queries.useQuery('get', '/api/orders/{id}/refundable', { params: { path: { id: props.order.id } } }, { staleTime: 0 })
  return (
    <section ref={takeFocus} tabIndex={-1} aria-label="Refund" className="flex outline-none flex-col gap-4 rounded-10 bg-sunken p-4">
      <h3 className="text-20">Refund</h3>
      <Loaded query={refundable} what="What can be refunded">{(data) => <Choosing {...props} refundable={data} />}</Loaded>
    </section>
  )
}

function Choosing({ order, onDone, onClose, refundable: { parts, leftMinor } }: DecisionProps & { refundable: Refundable }) {
  const [by, setBy] = useState<'items' | 'amount'>('items')
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [amount, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const { refund, whyDisabled, inWords, refundedMinor } = useRefund({ order, onDone, parts, leftMinor, chosen: by === 'items' ? chosen : null, amount, reason: reason.trim() })

  function send(event: FormEvent): void {
    event.preventDefault()
    if (whyDisabled === undefined) refund.mutate()
  }
  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      <SegmentedControl label="Refund by" isWide segments={[{ id: 'items', label: 'Items' }, { id: 'amount', label: 'Amount' }]} value={by} onChange={setBy} />
      {by === 'items' ? <Items parts={parts} chosen={chosen} onChange={setChosen} /> : <MoneyField label="Amount" hint={`Up to ${inWords(leftMinor)}`} value={amount} onChange={setAmount} />}
      <TextField label="Reason" hint="For your records. The guest won’t see it." value={reason} onChange={setReason} maxLength={reasonMax} />
      {order.payment.method === 'cash' && <p className="text-16 text-muted">This order was paid in cash. Hand the money back at the counter.</p>}
      {refund.error && <p role="alert" className="text-16 font-medium text-danger">{problemOf(refund.error).message}</p>}
      <DecisionButtons label={refundedMinor > 0 ? `Refund ${inWords(refundedMinor)}` : 'Refund'} isPending={refund.isPending} whyDisabled={whyDisabled} onClose={onClose} />
    </form>
  )
}

type Refunding = Pick<DecisionProps, 'order' | 'onDone'> & Pick<Refundable, 'parts' | 'leftMinor'> & { chosen: Chosen | null; amount: number | null; reason: string }

function useRefund({ order, onDone, parts, leftMinor, chosen, amount, reason }: Refunding) {
  // One key for one decision: a tap that is sent twice refunds once.
  const [key] = useState(newKey)
  const queryClient = useQueryClient()
  const inWords = (minor: number) => formatMoney(minor, order.currency, order.locale)
  const refundedMinor = chosen ? amountOf(parts, chosen) : amount ?? 0
  const refund = useMutation({
    mutationFn: () => answerOf(api.POST('/api/orders/{id}/refunds', {
      params: { path: { id: order.id } }, headers: { 'idempotency-key': key },
      body: { ...(chosen ? wishOf(parts, chosen) : { amountMinor: refundedMinor }), reason },
    })),
    onSuccess(made) {
      // One for each way in which the order was paid, and that gives something back.
      const all = [made, ...made.also]
      const sumOf = (inCash: boolean) => all.filter(({ state }) => (state === 'done') === inCash).reduce((sum, { amountMinor }) => sum + amountMinor, 0)
      const [cash, card] = [sumOf(true), sumOf(false)]
      showToast(card === 0
        ? { title: `Hand ${inWords(cash)} back to the guest`, tone: 'positive' }
        : { title: `${inWords(card)} is on its way back to the card`, detail: cash > 0 ? `Hand ${inWords(cash)} back to the guest in cash.` : 'The bank may take a few days.', tone: 'positive' })
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/orders'] })
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/orders/{id}/refunds'] })
      onDone()
    },
  })
  const whyDisabled = refundedMinor < 1 ? (chosen ? 'Choose what to refund' : 'Enter an amount')
    : refundedMinor > leftMinor ? `You can refund ${inWords(leftMinor)} at most`
    : reason === '' ? 'Give a reason' : undefined
  return { refund, whyDisabled, inWords, refundedMinor }
}

function Items({ parts, chosen, onChange }: { parts: readonly RefundablePart[]; chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const all = isEverything(parts, chosen)
  const set = (part: RefundablePart, quantity: number) => onChange(new Map([...chosen, [keyOf(part), quantity]]))
  return (
    <div className="flex flex-col">
      <CheckboxField
        label="Everything"
        isSelected={all}
        isIndeterminate={!all && amountOf(parts, chosen) > 0}
        onChange={(isSelected) => onChange(isSelected ? everythingOf(parts) : new Map())}
      />
      <p className="pb-2 text-14 text-muted">What was paid for each, with tax and after discounts.</p>
      <ul className="flex flex-col border-t border-line">
        {parts.map((part) => (
          <li key={keyOf(part)} className="flex min-h-14 items-center justify-between gap-3 border-b border-line py-1.5 text-16">
            <Part part={part} value={chosen.get(keyOf(part)) ?? 0} onChange={(quantity) => set(part, quantity)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Part({ part, value, onChange }: { part: RefundablePart; value: number; onChange: (quantity: number) => void }) {
  const [name, left] = [nameOfPart(part), leftOf(part)]
  const amount: ReactNode = <span className="shrink-0 text-muted"><Money minor={part.amountsMinor[Math.max(value, 1) - 1] ?? 0} /></span>
  if (left === 0) {
    return (
      <>
        <span className="min-w-0 text-muted wrap-break-word">{part.quantity > 1 ? `${part.quantity}× ${name}` : name}</span>
        <span className="shrink-0 text-14 text-muted">Refunded</span>
      </>
    )
  }
  if (left === 1) {
    return (
      <>
        <CheckboxField label={part.quantity > 1 ? `${name}, 1 of ${part.quantity} left` : name} isSelected={value === 1} onChange={(isSelected) => onChange(isSelected ? 1 : 0)} />
        {amount}
      </>
    )
  }
  return (
    <>
      <span className="min-w-0 wrap-break-word">{name}<span className="block text-14 text-muted">{left === part.quantity ? `${left} ordered` : `${left} of ${part.quantity} left`}</span></span>
      <span className="flex shrink-0 items-center gap-3">
        {amount}
        <Quantity label={name} value={value} onChange={onChange} min={0} max={left} whyMax={`There were only ${left}`} whyMin="None is chosen" />
      </span>
    </>
  )
}
