import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { followPerson } from './account/follow-person.ts'
import { askAgainAfterMs, isAskedAgain } from './api/asking-again.ts'
import { whenSessionChanges } from './ground/session.ts'
import { createAppRouter } from './router.tsx'
import { followTrouble } from './update/follow-trouble.ts'
import { importUpdates, watchLostFiles } from './update/lost-file.ts'
import './ui/styles.css'

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (times, error) => navigator.onLine && isAskedAgain(times, error),
      retryDelay: askAgainAfterMs,
      // Without a network the service worker may still have an answer, so the question is always asked; and it is asked again when there is one.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always', retryDelay: askAgainAfterMs },
  },
})

whenSessionChanges(() => import('./account/change-person.ts'))
followPerson(queryClient)
watchLostFiles()
followTrouble(queryClient)
const router = createAppRouter()
setTimeout(() => void importUpdates().then(({ followUpdates }) => followUpdates({
  isSaving: () => queryClient.isMutating() > 0,
  onNewPage: (listener) => router.subscribe('onRendered', ({ pathChanged }) => pathChanged && listener()),
}), () => undefined), 1_000)

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
