import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { queries } from '../../api/client.ts'
import { useLive } from '../../api/live.ts'

export function menuQuery(slug: string) {
  return queries.queryOptions('get', '/api/locations/{location}/menu', { params: { path: { location: slug } } }, { staleTime: 30_000 })
}

/** The menu of a location, fetched again whenever the stream says that it became another. `isFollowed` false: fetched once. */
export function useMenu(slug: string, isFollowed = true) {
  const queryClient = useQueryClient()
  const options = menuQuery(slug)
  const menu = useQuery(options)
  const lastTag = useRef<string | undefined>(undefined)
  const fetchAgain = () => void queryClient.invalidateQueries({ queryKey: options.queryKey })
  useLive({
    url: isFollowed && menu.isSuccess ? `/api/locations/${encodeURIComponent(slug)}/menu/stream` : undefined,
    event: 'menu',
    poll: fetchAgain,
    onEvent(event) {
      const { etag, version } = event as { etag: string; version: number }
      const isNew = lastTag.current === undefined ? version !== menu.data?.version : etag !== lastTag.current
      lastTag.current = etag
      if (isNew) fetchAgain()
    },
  })
  return menu
}
