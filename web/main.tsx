import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { followPerson } from './account/follow-person.ts'
import { askAgainAfterMs, isAskedAgain } from './api/asking-again.ts'
import { onSignedOut } from './api/signed-out.ts'
import { createAppRouter } from './router.tsx'
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

// Who is signed in is asked anew, so that every screen shows it.
onSignedOut(() => void queryClient.invalidateQueries({ queryKey: ['session'] }))

// After an update the files of the page that is open may be gone. Loading it anew fetches the new ones; once, should it be something else.
addEventListener('vite:preloadError', (event) => {
  const reloadedAt = Number(sessionStorage.getItem('parlour-reloaded') ?? 0)
  if (!navigator.onLine || Date.now() - reloadedAt < 60_000) return
  event.preventDefault()
  sessionStorage.setItem('parlour-reloaded', String(Date.now()))
  location.reload()
})

followPerson(queryClient)

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createAppRouter()} />
    </QueryClientProvider>
  </StrictMode>,
)
