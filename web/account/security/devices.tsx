import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Laptop, Smartphone } from 'lucide-react'
import { answerOf, api, queries } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { paths } from '../../api/schema.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { formatTime } from '../../ui/time-format.ts'
import { Ago } from '../../ui/time.tsx'
import { showToast } from '../../ui/toast.ts'

type Device = paths['/api/me/devices']['get']['responses'][200]['content']['application/json']['items'][number]

const devicesKey = ['get', '/api/me/devices']

/** Where one is signed in; what is signed out here is signed out at once. */
export function Devices() {
  const queryClient = useQueryClient()
  const devices = queries.useQuery('get', '/api/me/devices')
  const renew = () => queryClient.invalidateQueries({ queryKey: devicesKey })
  const signingOutOthers = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/me/devices')),
    onSuccess: async ({ ended }) => {
      await renew()
      showToast({ title: ended === 1 ? 'The other device was signed out' : `${ended} other devices were signed out`, tone: 'positive' })
    },
    onError: (error) => showToast({ title: 'Nothing was signed out', detail: problemOf(error).message, tone: 'danger' }),
  })
  const others = devices.data?.items.filter(({ isThis }) => !isThis).length ?? 0
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-20">Where you are signed in</h2>
        {others > 0 && (
          <Button isPending={signingOutOthers.isPending} onPress={() => signingOutOthers.mutate()}>
            Sign out everywhere else
          </Button>
        )}
      </div>
      {devices.isPending && <SkeletonList label="Loading your devices" lines={2} />}
      {devices.isLoadingError && (
        <ErrorState title="Your devices could not be loaded" onRetry={() => void devices.refetch()} isRetrying={devices.isFetching}>
          {problemOf(devices.error).message}
        </ErrorState>
      )}
      <ul aria-label="Devices" className="flex flex-col">
        {devices.data?.items.toSorted((one, other) => Number(other.isThis) - Number(one.isThis)).map((device) => <DeviceLine key={device.id} device={device} onGone={renew} />)}
      </ul>
      {others > 0 && <p className="text-14 text-muted">Don’t recognize a device? Sign it out, then change your password.</p>}
    </section>
  )
}

/** Two of the same kind differ by when they signed in, when they were used and from which network: enough to know one's own. */
function DeviceLine({ device: { id, name, address, signedInAt, lastUsedAt, isThis }, onGone }: { device: Device; onGone: () => Promise<void> }) {
  const shown = name ?? 'A device we do not know'
  const signingOut = useMutation({
    mutationFn: () => api.DELETE('/api/me/devices/{id}', { params: { path: { id } } }),
    onSuccess: async () => {
      await onGone()
      showToast({ title: `${shown} was signed out`, tone: 'positive' })
    },
    onError: async (error) => {
      showToast({ title: problemOf(error).message, tone: 'warning' })
      await onGone()
    },
  })
  // No shop's clock but the reader's own.
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions()
  const signedIn = formatTime(signedInAt, 'dateTime', timeZone, locale)
  const isSmall = /Android|iPhone|iPad/.test(shown)
  return (
    <li className="flex items-center gap-4 border-b border-line py-3.5 last:border-0">
      <span aria-hidden="true" className="text-muted [&_svg]:size-6">{isSmall ? <Smartphone /> : <Laptop />}</span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-16 font-semibold">
          {shown}
          {isThis && <Badge tone="positive">This device</Badge>}
        </span>
        <span className="text-14 text-muted">
          {isThis ? 'In use now' : <>Last used <Ago instant={lastUsedAt} /></>}
        </span>
        <span className="text-14 wrap-anywhere text-muted">
          Signed in {signedIn}{address !== null && ` from ${address}`}
        </span>
      </span>
      {!isThis && (
        <Button size="small" isPending={signingOut.isPending} onPress={() => signingOut.mutate()} aria-label={`Sign out ${shown}, signed in ${signedIn}`}>
          Sign out
        </Button>
      )}
    </li>
  )
}
