import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { BellOff, BellRing } from 'lucide-react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.ts'
import { useSession } from '../../ground/session.ts'
import { readDeviceState, turnOff, turnOn, type DeviceState } from './push.ts'

const queryKey = ['this-device']

const whyNot = {
  unsupported: 'This browser shows no notifications. On an iPhone, add Parlour to the home screen first.',
  blocked: 'You told the browser not to show notifications from here. Its settings for this site can change that.',
}

/** The button that lets this very device ring. Only its browser may say yes, so it asks when it is pressed. */
export function ThisDevice({ pushKey, onChange }: { pushKey: string; onChange: (now: DeviceState) => void }) {
  const queryClient = useQueryClient()
  const { person } = useSession()
  const { data: state } = useQuery({ queryKey, queryFn: readDeviceState, retry: false })
  const change = useMutation({
    mutationFn: (personId: string) => (state === 'on' ? turnOff() : turnOn(personId, pushKey)),
    onSuccess: (now) => {
      queryClient.setQueryData(queryKey, now)
      onChange(now)
    },
    onError: (error) => showToast({ title: 'This device could not be set up', detail: problemOf(error).message, tone: 'danger' }),
  })
  if (state === undefined || !person) return null
  const isOn = state === 'on'
  const Icon = isOn ? BellOff : BellRing
  return (
    <div className="flex">
      <Button
        icon={<Icon className="size-5" aria-hidden="true" />}
        isPending={change.isPending}
        whyDisabled={state === 'unsupported' || state === 'blocked' ? whyNot[state] : undefined}
        onPress={() => change.mutate(person.id)}
      >
        {isOn ? 'Turn off on this device' : 'Turn on notifications on this device'}
      </Button>
    </div>
  )
}
