import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'

interface Checking {
  /** Absent: the address has none. */
  token: string | undefined
  purpose: 'resetPassword' | 'verifyEmail'
  /** It is being used, or was: then it is not asked any more. */
  isUsed: boolean
}

/** Whether the link of a mail is good still, asked once when its page opens. Where nobody can be asked it counts as good: whoever uses it hears. */
export function useLinkCheck({ token, purpose, isUsed }: Checking): 'asking' | 'good' | 'over' {
  const check = useQuery({
    queryKey: ['link', purpose, token],
    queryFn: ({ signal }) => answerOf(api.POST('/api/auth/check-link', { body: { token: token ?? '', purpose }, signal })),
    enabled: token !== undefined && !isUsed,
    staleTime: Infinity,
    retry: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
  if (token === undefined) return 'over'
  if (check.isLoading) return 'asking'
  return check.isError && problemOf(check.error).code === 'INVALID_TOKEN' ? 'over' : 'good'
}
