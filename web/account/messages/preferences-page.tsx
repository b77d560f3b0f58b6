import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api, queries } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { showToast } from '../../ui/toast.ts'
import { MyPage } from '../my-page.tsx'
import { ChannelSwitches } from './channel-switches.tsx'
import { QuietHoursField } from './quiet-hours-field.tsx'
import type { Group, Preferences, Wishes } from './shapes.ts'
import { ThisDevice } from './this-device.tsx'

const path = '/api/me/notification-preferences'
const mutationKey = ['put', path]

/** How somebody wants to be told of their orders, and when not. Every change counts at once. */
export function PreferencesPage() {
  return (
    <MyPage
      title="Notifications"
      back={{ href: '/account/messages', label: 'Messages' }}
      lead="Choose how you hear about your orders. Codes, links and security alerts for your account are always sent."
    >
      {() => <Choices />}
    </MyPage>
  )
}

function Choices() {
  const preferences = queries.useQuery('get', path, {}, { staleTime: 0 })
  const change = useChange()
  if (preferences.isPending) return <SkeletonList label="Loading what you chose" lines={3} />
  if (preferences.isLoadingError) {
    return (
      <ErrorState title="What you chose could not be loaded" onRetry={() => void preferences.refetch()} isRetrying={preferences.isFetching}>
        {problemOf(preferences.error).message}
      </ErrorState>
    )
  }
  const { groups, quietHours, reach, pushKey } = preferences.data
  const changeGroup = (changed: Group) => change.mutate({ groups: groups.map((each) => (each.group === changed.group ? changed : each)), quietHours })
  return (
    <>
      {groups.map((group) => (
        <ChannelSwitches
          key={group.group}
          group={group}
          reach={reach}
          device={
            <ThisDevice
              pushKey={pushKey}
              onChange={(now) => {
                // Whoever turns a device on wants to be told there, whatever was chosen while there was none.
                if (now === 'on' && !group.push) changeGroup({ ...group, push: true })
                else void preferences.refetch()
              }}
            />
          }
          onChange={changeGroup}
        />
      ))}
      <QuietHoursField value={quietHours} onChange={(changed) => change.mutate({ groups, quietHours: changed })} />
    </>
  )
}

/** What is chosen shows at once, and goes back to what it was when it can't be kept. */
function useChange() {
  const queryClient = useQueryClient()
  const { queryKey } = queries.queryOptions('get', path, {})
  return useMutation({
    mutationKey,
    mutationFn: (wishes: Wishes) => answerOf(api.PUT(path, { body: wishes })),
    scope: { id: path },
    onMutate: async (wishes) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData<Preferences>(queryKey)
      if (before) queryClient.setQueryData<Preferences>(queryKey, { ...before, ...wishes })
      return { before }
    },
    // What was chosen meanwhile is on its way too, and says more than this answer.
    onSuccess: (kept) => { if (queryClient.isMutating({ mutationKey }) === 1) queryClient.setQueryData<Preferences>(queryKey, kept) },
    onError: (error, _wishes, context) => {
      queryClient.setQueryData(queryKey, context?.before)
      showToast({ title: 'That was not kept', detail: problemOf(error).message, tone: 'danger' })
    },
  })
}
