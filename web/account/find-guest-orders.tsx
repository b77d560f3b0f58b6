import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { TextLink } from '../ui/link-button.tsx'
import { showToast } from '../ui/toast.ts'

/** Orders that were placed as a guest, with the address or the number that the account has, become one's own. */
export function FindGuestOrders() {
  const queryClient = useQueryClient()
  const finding = useMutation({
    mutationFn: () => answerOf(api.POST('/api/me/orders/claim')),
    onSuccess: async ({ claimed }) => {
      await queryClient.invalidateQueries({ queryKey: ['get', '/api/orders'] })
      showToast(claimed === 0
        ? { title: 'No other orders found', detail: 'We look for orders with your email address or your phone number.' }
        : { title: claimed === 1 ? 'One order is yours now' : `${claimed} orders are yours now`, tone: 'positive' })
    },
  })
  return (
    <section className="flex flex-col gap-2 pt-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-16 text-muted">Ordered as a guest before?</p>
        <Button isPending={finding.isPending} onPress={() => finding.mutate()}>
          Find my orders
        </Button>
      </div>
      {finding.isError && (
        <p role="alert" className="text-16 text-danger">
          {problemOf(finding.error).message} <TextLink href="/account/security">Sign-in and security</TextLink>
        </p>
      )}
    </section>
  )
}
