import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { showToast } from '../ui/toast.ts'
import type { Membership } from './roles.ts'

/** Where a role counts, in words: “Downtown”, or the whole business for an owner. */
export function placeOf({ business, location }: Membership): string {
  return location?.name ?? business.name
}

/** Asks before a role is given back, since only somebody else can bring it back. */
export function LeaveDialog({ membership, onClose }: { membership: Membership | null; onClose: () => void }) {
  const queryClient = useQueryClient()
  const leaving = useMutation({
    mutationFn: async (left: Membership) => {
      await api.DELETE('/api/me/memberships/{id}', { params: { path: { id: left.id } } })
      return left
    },
    onSuccess: (left) => {
      showToast({ title: left.role === 'owner' ? `You no longer own ${placeOf(left)}` : `You no longer work at ${placeOf(left)}` })
      onClose()
      for (const path of ['/api/me', '/api/me/locations']) void queryClient.invalidateQueries({ queryKey: ['get', path] })
    },
    onError: (error) => {
      const problem = problemOf(error)
      showToast({
        title: 'Your role is still yours', tone: 'danger',
        detail: problem.code === 'lastOwner' ? 'A business keeps at least one owner. Make somebody else an owner first.' : problem.message,
      })
      onClose()
    },
  })
  const place = membership ? placeOf(membership) : ''
  return (
    <Dialog
      isOpen={membership !== null}
      onClose={onClose}
      isAlert
      title={membership?.role === 'owner' ? `Give up ${place}?` : `Leave ${place}?`}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>Stay</Button>
          <Button variant="danger" isPending={leaving.isPending} onPress={() => { if (membership) leaving.mutate(membership) }}>
            {membership?.role === 'owner' ? 'Give it up' : 'Leave'}
          </Button>
        </>
      }
    >
      Its screens close for you at once. Only those who appoint there can bring you back.
    </Dialog>
  )
}
