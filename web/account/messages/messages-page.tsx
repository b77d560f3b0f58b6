import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { SlidersHorizontal } from 'lucide-react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { showToast } from '../../ui/toast.ts'
import { MyPage } from '../my-page.tsx'
import { MessageLine } from './message-line.tsx'

const everyMs = 15_000
const pagesKey = ['get', '/api/me/notifications', 'pages']

/** Everything one was told, also when no email or device told it. */
export function MessagesPage() {
  return (
    <MyPage
      title="Messages"
      back={{ href: '/me', label: 'Me' }}
      aside={
        <LinkButton href="/account/messages/preferences" icon={<SlidersHorizontal className="size-5" aria-hidden="true" />}>
          How we tell you
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
    queryFn: ({ pageParam, signal }) => answerOf(api.GET('/api/me/notifications', { params: { query: { ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: everyMs,
  })
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

/** Those named, or all. The bell counts anew. */
function useMarkRead() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[] | undefined) => api.POST('/api/me/notifications/read', { body: ids ? { ids } : {} }),
    onSuccess: () => Promise.all([
      queryClient.invalidateQueries({ queryKey: pagesKey }),
      queryClient.invalidateQueries({ queryKey: ['get', '/api/me/notifications/unread'] }),
    ]),
    onError: (error) => showToast({ title: 'Not marked as read', detail: problemOf(error).message, tone: 'danger' }),
  })
}
