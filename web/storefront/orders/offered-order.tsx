import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isAskedAgain } from '../../api/asking-again.ts'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { Order } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Money } from '../../ui/money.tsx'
import { Time } from '../../ui/time.tsx'
import { newKey } from '../../ground/device/new-key.ts'

/** The place would make an order that failed after all, and its guest says whether they still want it. */
export function OfferedOrder({ order, token, until }: { order: Order; token: string | undefined; until: string }) {
  const queryClient = useQueryClient()
  const [key] = useState(newKey)
  const params = { path: { id: order.id }, query: { ...(token && { token }) } }
  const answering = useMutation({
    // Each answer has a key of its own: who changes their mind asks for something else.
    mutationFn: (accept: boolean) => answerOf(api.POST('/api/orders/{id}/offer', { params, headers: { 'Idempotency-Key': `${key}-${accept}` }, body: { accept } })),
    retry: (count, error) => isAskedAgain(count - 1, error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['get', '/api/orders/{id}'] }),
  })
  const onCard = order.payment.tenders.filter(({ method }) => method === 'card').reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const pending = answering.isPending ? answering.variables : undefined
  return (
    <section aria-label="Do you still want it?" className="flex flex-col gap-3 rounded-16 border border-line bg-raised p-5">
      <h2 className="text-20">Do you still want it?</h2>
      <p className="text-16">
        We can make your order now. If you say yes, <Money minor={onCard} /> will be held on your card. If you don’t answer by <Time instant={until} shape="dateTime" />, nothing
        happens.
      </p>
      {answering.isError && <p role="alert" className="text-16 font-medium text-danger">{problemOf(answering.error).message}</p>}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" size="large" isPending={pending === true} onPress={() => answering.mutate(true)}>Yes, make it</Button>
        <Button size="large" isPending={pending === false} onPress={() => answering.mutate(false)}>No, thanks</Button>
      </div>
    </section>
  )
}
