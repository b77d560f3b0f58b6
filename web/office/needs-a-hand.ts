import { queries } from '../api/client.ts'

const againMs = 30_000
/** As many as a badge can tell; more are “99+”. */
const countMax = 100

/** Failures of a location that nobody has sent again yet. */
export function useOpenFailures(location: string) {
  const { data, isPending } = queries.useQuery('get', '/api/operations/dead-letters', { params: { query: { location, open: true, limit: countMax } } }, { refetchInterval: againMs })
  return { failures: data?.items ?? [], count: data?.items.length ?? 0, isPending }
}

/** What has nearly run out at a location. */
export function useLowStock(location: string) {
  const { data, isPending } = queries.useQuery('get', '/api/locations/{location}/stock', { params: { path: { location }, query: { low: true, limit: countMax } } }, { refetchInterval: againMs })
  return { items: data?.items ?? [], count: data?.items.length ?? 0, isPending }
}
