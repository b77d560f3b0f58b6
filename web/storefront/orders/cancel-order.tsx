import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { isAskedAgain } from '../../api/asking-again.ts'
import { problemOf } from '../../api/problem.ts'
import type { Order } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatMoney } from '../../ui/money-format.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { moneyIfCancelled } from '../../ground/words/money-words.ts'
import { tooLateWords } from './order-words.ts'

/** Taking an order back, as long as nobody has begun with it. */
export function CancelOrder({ order, token }: { order: Order; token: string | undefined }) {
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const [key] = useState(newKey)
  const params = { path: { id: order.id }, query: { ...(token && { token }) } }
  const cancelling = useMutation({
    mutationFn: () => answerOf(api.POST('/api/orders/{id}/cancel', { params, headers: { 'Idempotency-Key': key }, body: {} })),
    retry: (count, error) => isAskedAgain(count - 1, error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['get', '/api/orders/{id}'] }),
    onSuccess: () => setAsking(false),
    onError: () => setAsking(false),
  })
  const tooLate = tooLateWords(order)
  return (
    <div className="flex flex-col items-start gap-2 empty:hidden">
      {order.canCancel && (
        <Button isPending={cancelling.isPending} onPress={() => setAsking(true)}>
          Cancel order
        </Button>
      )}
      {tooLate && <p className="text-14 text-muted">{tooLate}</p>}
      {cancelling.isError && (
        <p role="alert" className="text-14 font-medium text-danger">
          {problemOf(cancelling.error).message}
        </p>
      )}
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Cancel order ${order.number}?`}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Keep it</Button>
            <Button variant="danger" isPending={cancelling.isPending} onPress={() => cancelling.mutate()}>
              Cancel it
            </Button>
          </>
        }
      >
        We won't make it. {moneyIfCancelled(order, (minor) => formatMoney(minor, order.currency, order.locale))}
      </Dialog>
    </div>
  )
}
