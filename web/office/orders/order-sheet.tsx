import { useState, type ReactNode } from 'react'
import { queries } from '../../api/client.ts'
import { fulfilmentWords } from '../../crew/fulfilment.tsx'
import type { Order } from '../../crew/shapes.ts'
import { moneyLabel } from '../../ground/words/money-words.ts'
import { orderSteps } from '../../ground/words/order-steps.ts'
import { addressLine, countryOf } from '../../ground/places/address.ts'
import { Button } from '../../ui/button.tsx'
import { EmailAddress } from '../../ui/email-address.tsx'
import { formatMoney } from '../../ui/money-format.ts'
import { Money } from '../../ui/money.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Time } from '../../ui/time.tsx'
import { reasonWords } from '../failures/failure-words.ts'
import { Loaded } from '../pages.tsx'
import { useLast } from '../use-last.ts'
import { CancelForm } from './cancel-form.tsx'
import { RefundForm, whyNoRefund } from './refund-form.tsx'
import { Refunds } from './refunds.tsx'

const againMs = 5_000

/** One order with all that is known of it, and what a manager can do about it. */
export function OrderSheet({ id: opened, onClose }: { id: string | undefined; onClose: () => void }) {
  const id = useLast(opened)
  const order = queries.useQuery('get', '/api/orders/{id}', { params: { path: { id: id ?? '' } } }, { enabled: opened !== undefined, refetchInterval: againMs })
  const [form, setForm] = useState<{ id: string; kind: 'refund' | 'cancel'; isOpen: boolean } | null>(null)
  const kind = form?.id === id && form?.isOpen ? form.kind : undefined
  // Whoever closes a form goes on, by keyboard, at the button that opened it.
  const left = form?.id === id && !form?.isOpen ? form?.kind : undefined
  const data = order.data
  const leave = () => setForm(form && { ...form, isOpen: false })
  const done = () => {
    leave()
    void order.refetch()
  }
  return (
    <Sheet
      isOpen={opened !== undefined}
      onClose={onClose}
      title={data ? `Order ${data.number}` : 'Order'}
      closesOnBack={false}
      footer={
        data && !kind ? (
          <div className="flex flex-wrap gap-2">
            <Button
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- where they were before the form opened
              autoFocus={left === 'refund'}
              whyDisabled={whyNoRefund(data)}
              onPress={() => setForm({ id: data.id, kind: 'refund', isOpen: true })}
            >
              Refund
            </Button>
            <Button
              variant="danger"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the same
              autoFocus={left === 'cancel'}
              whyDisabled={whyNoCancel(data)}
              onPress={() => setForm({ id: data.id, kind: 'cancel', isOpen: true })}
            >
              Cancel order
            </Button>
          </div>
        ) : undefined
      }
    >
      {id !== undefined && (
        <Loaded query={order} what="The order">
          {(loaded) => (
            <div className="flex flex-col gap-6">
              {kind === 'refund' && <RefundForm order={loaded} onDone={done} onClose={leave} />}
              {kind === 'cancel' && <CancelForm order={loaded} onDone={done} onClose={leave} />}
              <Facts order={loaded} />
              <Timeline order={loaded} />
              <Bill order={loaded} />
              <Refunds order={loaded} />
            </div>
          )}
        </Loaded>
      )}
    </Sheet>
  )
}

function whyNoCancel({ canCancel, cancelRequested, status }: Order): string | undefined {
  if (canCancel) return undefined
  if (cancelRequested) return 'It’s already being cancelled'
  if (status === 'cancelled') return 'It’s already cancelled'
  return status === 'failed' ? 'It failed already' : 'It’s too late to cancel. Refund it instead'
}

function Facts({ order }: { order: Order }) {
  const { address, contact } = order
  const facts: [string, ReactNode][] = [
    ['Guest', order.customerName ?? 'Guest'],
    ...(contact.phone === null ? [] : [['Phone', contact.phone] as [string, string]]),
    ...(contact.email === null ? [] : [['Email', <EmailAddress key="e" address={contact.email} />] as [string, ReactNode]]),
    ['How', order.tableLabel ? `At table ${order.tableLabel}` : fulfilmentWords[order.fulfilment].word],
    ...(address ? [['To', [addressLine(address, countryOf(order)), address.note].filter(Boolean).join(', ')] as [string, string]] : []),
    ['Placed', <Time key="t" instant={order.createdAt} shape="dateTime" />],
    [order.scheduledFor ? 'Scheduled for' : 'Promised for', <Time key="t" instant={order.promisedAt} shape="dateTime" />],
    ['Payment', moneyLabel(order, (minor) => formatMoney(minor, order.currency, order.locale))],
  ]
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-16">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 wrap-break-word">{value}</dd>
        </div>
      ))}
      {order.failure && (
        <div className="contents">
          <dt className="text-muted">Failed</dt>
          <dd className="min-w-0 font-medium text-danger">{reasonWords[order.failure.code] ?? order.failure.sentence}</dd>
        </div>
      )}
    </dl>
  )
}

/** What happened when. */
function Timeline({ order }: { order: Order }) {
  const steps = orderSteps(order).filter(({ state }) => state !== 'next')
  return (
    <section>
      <h3 className="mb-2 text-16">Timeline</h3>
      <ol className="flex flex-col border-s-2 border-line ps-4">
        {steps.map(({ id, label, at, state }) => (
          <li key={id} className="relative flex justify-between gap-3 py-1.5 text-16">
            <span
              aria-hidden="true"
              className={`absolute -start-5.5 top-3.5 size-2.5 rounded-chip ${state === 'failed' ? 'bg-danger-fill' : 'bg-positive-fill'}`}
            />
            <span className={state === 'failed' ? 'font-semibold text-danger' : ''}>{label}</span>
            {at && <span className="text-muted"><Time instant={at} /></span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Bill({ order }: { order: Order }) {
  const sums: [string, number][] = [
    ['Subtotal', order.subtotalMinor], ['Discount', -order.discountMinor], ['Delivery', order.deliveryFeeMinor], ['Tip', order.tipMinor],
    [order.pricesIncludeTax ? 'Tax (included)' : 'Tax', order.taxMinor],
  ]
  return (
    <section>
      <h3 className="mb-2 text-16">Items</h3>
      <ul className="flex flex-col gap-2.5 border-b border-line pb-3">
        {order.lines.map((line, index) => (
          <li key={index} className="grid grid-cols-[auto_1fr_auto] gap-x-3 text-16">
            <span className="tabular">{line.quantity}×</span>
            <span className="min-w-0">
              {line.name}
              {line.options.length > 0 && <span className="block text-14 text-muted">{line.options.map(({ name, quantity }) => (quantity > 1 ? `${quantity}× ${name}` : name)).join(' · ')}</span>}
              {line.note && <span className="block text-14 font-medium">“{line.note}”</span>}
            </span>
            <Money minor={line.totalMinor} />
          </li>
        ))}
      </ul>
      <dl className="flex flex-col gap-1 pt-3 text-16">
        {sums.filter(([label, minor]) => minor !== 0 || label === 'Subtotal').map(([label, minor]) => (
          <div key={label} className="flex justify-between gap-3 text-muted">
            <dt>{label}</dt>
            <dd><Money minor={minor} /></dd>
          </div>
        ))}
        <div className="flex justify-between gap-3 font-semibold">
          <dt>Total</dt>
          <dd><Money minor={order.totalMinor} /></dd>
        </div>
      </dl>
    </section>
  )
}
