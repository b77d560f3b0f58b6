import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/client.ts'
import { TextLink } from '../ui/link-button.tsx'

/** In the demo, where codes and links really go; nothing anywhere else. */
export function InboxLink({ what }: { what: 'code' | 'link' }) {
  const { data } = useQuery(queries.queryOptions('get', '/api/demo-accounts', {}, { staleTime: 300_000 }))
  if (!data?.inbox) return null
  return (
    <p className="text-16 text-muted">
      Where is my {what}?{' '}
      <TextLink href="/inbox" target="_blank">
        Look in the demo inbox
      </TextLink>
    </p>
  )
}
