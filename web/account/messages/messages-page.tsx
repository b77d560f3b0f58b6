import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import { SlidersHorizontal } from 'lucide-react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { showToast } from '../../ui/toast.ts'
import { MyPage } from '../my-page.tsx'
import { withNewest, withRead } from './loaded-messages.ts'
import type { MessagePage } from './loaded-messages.ts'
import { MessageLine } from './message-line.tsx'
import type { Message } from './shapes.ts'

const everyMs = 15_000
const pagesKey = ['get', '/api/me/notifications', 'pages']
type Loaded = InfiniteData<MessagePage<Message>, string>

/** Everything one was told, also when no email or device told it. */
export function MessagesPage() {
  return (
    <MyPage
      title="Messages"
      back={{ href: '/me', label: 'Me' }}
      aside={
        <LinkButton href="/account/messages/preferences" icon={<SlidersHorizontal className="size-5" aria-hidden="true" />}>
          Notifications
        </LinkButton>
      }
    >
      {() => <Messages />}
    </MyPage>
  )
}

function Messages() {
  const messages = useInfiniteQuery({
    queryKey: pagesKey,
    queryFn: ({ pageParam, signal }) => askForPage(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
  useNewest(messages.isSuccess)
  const markRead = useMarkRead()
  if (messages.isPending) return <SkeletonList label="Loading your messages" lines={4} />
  if (messages.isLoadingError) {
    return (
      <ErrorState title="Your messages could not be loaded" onRetry={() => void messages.refetch()} isRetrying={messages.isFetching}>
        {problemOf(messages.error).message}
      </ErrorState>
    )
  }
  const items = messages.data.pages.flatMap((page) => page.items)
  const unread = messages.data.pages[0]?.unread ?? 0
  if (items.length === 0) {
    return (
      <EmptyState picture="/pictures/bellhop-bell.svg" title="Nothing yet" action={<LinkButton href="/" variant="primary">Find a place</LinkButton>}>
        When an order is confirmed or ready, you read it here.
      </EmptyState>
    )
  }
  return (
    <>
      {unread > 0 && (
        <div className="flex justify-end">
          <Button variant="quiet" isPending={markRead.isPending} onPress={() => markRead.mutate(undefined)}>
            Mark all as read
          </Button>
        </div>
      )}
      <ul aria-label="Messages" className="flex flex-col">
        {items.map((message) => (
          <MessageLine key={message.id} message={message} onOpen={() => message.readAt === null && markRead.mutate([message.id])} />
        ))}
      </ul>
      {messages.hasNextPage && (
        <div className="flex justify-center pt-2">
          <Button isPending={messages.isFetchingNextPage} onPress={() => void messages.fetchNextPage()}>
            Show older messages
          </Button>
        </div>
      )}
    </>
  )
}

function askForPage(cursor: string, signal: AbortSignal): Promise<MessagePage<Message>> {
  return answerOf(api.GET('/api/me/notifications', { params: { query: { ...(cursor && { cursor }) } }, signal }))
}

/** Asks for the newest page again and again, however many are loaded. */
function useNewest(isEnabled: boolean): void {
  const queryClient = useQueryClient()
  useQuery({
    queryKey: ['get', '/api/me/notifications', 'newest'],
    queryFn: async ({ signal }) => {
      const newest = await askForPage('', signal)
      const loaded = queryClient.getQueryData<Loaded>(pagesKey)
      const next = loaded && withNewest(loaded, newest)
      if (next) queryClient.setQueryData<Loaded>(pagesKey, next)
      else void queryClient.invalidateQueries({ queryKey: pagesKey })
      return newest.unread
    },
    enabled: isEnabled, refetchInterval: everyMs, staleTime: everyMs, initialData: 0, initialDataUpdatedAt: () => Date.now(),
  })
}

/** Those named, or all. The bell counts anew. */
function useMarkRead() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[] | undefined) => api.POST('/api/me/notifications/read', { body: ids ? { ids } : {} }),
    onSuccess: (_answer, ids) => {
      queryClient.setQueryData<Loaded>(pagesKey, (loaded) => loaded && withRead(loaded, ids, new Date().toISOString()))
      return queryClient.invalidateQueries({ queryKey: ['get', '/api/me/notifications/unread'] })
    },
    onError: (error) => showToast({ title: 'Not marked as read', detail: problemOf(error).message, tone: 'danger' }),
  })
}
