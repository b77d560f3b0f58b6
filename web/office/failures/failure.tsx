import { useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { paths } from '../../api/schema.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { Button } from '../../ui/button.tsx'
import { TextLink } from '../../ui/link-button.tsx'
import { Time } from '../../ui/time.tsx'
import { useHere } from '../here.ts'
import { OrderState } from '../order-state.tsx'
import { reasonOf, retryOf } from './failure-words.ts'

export type DeadLetter = paths['/api/operations/dead-letters']['get']['responses'][200]['content']['application/json']['items'][number]

/** One thing that did not go through: why, and another try with what it will do. */
export function Failure({ letter, onSent }: { letter: DeadLetter; onSent: () => void }) {
  const { shop } = useHere()
  const queryClient = useQueryClient()
  const [pending, setPending] = useState<'retry' | 'agreed' | null>(null)
  const [error, setError] = useState<string>()
  const reason = reasonOf(letter.reason)
  const retry = retryOf(letter)
  // The guest has not answered on their page, but may answer in person.
  const isAsked = letter.asksGuest && letter.offeredAt !== null

  async function redrive(kind: 'retry' | 'agreed'): Promise<void> {
    setPending(kind)
    setError(undefined)
    try {
      await answerOf(api.POST('/api/operations/dead-letters/{id}/redrive', {
        params: { path: { id: letter.id }, query: { anyway: letter.newerOrder !== null, agreed: kind === 'agreed' } }, headers: { 'idempotency-key': newKey() },
      }))
      onSent()
    } catch (caught) {
      setError(problemOf(caught).message)
    } finally {
      setPending(null)
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/operations/dead-letters'] })
    }
  }

  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 border-b border-line py-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1 text-16">
        <span className="flex flex-wrap items-center gap-x-2 font-semibold">
          {letter.orderId !== null && letter.orderNumber !== null
            ? <>{retry.what}: <TextLink href={`/office/${shop.slug}/orders?order=${letter.orderId}`}>Order {letter.orderNumber}</TextLink></>
            : retry.what}
          {letter.orderStatus && <OrderState status={letter.orderStatus} />}
        </span>
        <span className="min-w-0 wrap-break-word">{reason.words}</span>
        <span className="text-14 wrap-break-word text-muted">
          {reason.detail && <>{reason.detail} · </>}
          {letter.receives > 1 && <>tried {letter.receives} times · </>}
          <Time instant={letter.createdAt} shape="dateTime" />
        </span>
        {letter.redrivenAt
          ? (
            <span className="text-14 text-muted">
              {letter.redrivenBy === null ? 'It went through by itself' : letter.offeredAt ? `${letter.redrivenBy} asked the guest` : `Tried again by ${letter.redrivenBy}`}, <Time instant={letter.redrivenAt} shape="dateTime" />
            </span>
          )
          : <span className="text-14">{retry.does}</span>}
        {letter.redrivenAt && isAsked && <span className="text-14">They haven’t answered yet. If they’ve told you yes in person, place the order now.</span>}
        {letter.newerOrder && (
          <span className="text-14 font-medium text-warning">
            The guest has placed another order since then: <TextLink href={`/office/${shop.slug}/orders?order=${letter.newerOrder.id}`}>Order {letter.newerOrder.number}</TextLink>.
            If this one goes through too, they’ll pay for both.
          </span>
        )}
        {error && <span role="alert" className="font-medium text-danger">{error}</span>}
      </div>
      {(!letter.redrivenAt || isAsked) && (
        <div className="flex flex-wrap gap-2">
          {!letter.redrivenAt && (
            <Button icon={<RotateCw className="size-5" aria-hidden="true" />} isPending={pending === 'retry'} onPress={() => void redrive('retry')}>
              {letter.newerOrder ? `${retry.label} anyway` : retry.label}
            </Button>
          )}
          {letter.asksGuest && <Button {...!letter.redrivenAt && { variant: 'quiet' }} isPending={pending === 'agreed'} onPress={() => void redrive('agreed')}>They’ve said yes</Button>}
        </div>
      )}
    </li>
  )
}
