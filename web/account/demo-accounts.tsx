import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/client.ts'
import { Avatar } from '../ui/avatar.tsx'
import { CardButton } from '../ui/card-target.tsx'
import { TextLink } from '../ui/link-button.tsx'

export interface DemoAccountsProps {
  onChoose: (account: { email: string; password: string }) => void
}

/** While the demo data is there: everybody one can be, in one tap. */
export function DemoAccounts({ onChoose }: DemoAccountsProps) {
  const { data } = useQuery(queries.queryOptions('get', '/api/demo-accounts', {}, { staleTime: 300_000 }))
  if (!data || data.items.length === 0) return null
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-6">
      <div className="flex flex-col gap-1">
        <h2 className="text-20">Just looking around?</h2>
        <p className="text-16 text-muted">
          These people come with the demo. Their password is <strong className="font-semibold text-text">{data.password}</strong>.
          {data.inbox && <> What anybody is sent is in the <TextLink href="/inbox" target="_blank">demo inbox</TextLink>.</>}
        </p>
      </div>
      <ul className="grid grid-cols-1 gap-2 sm:grid-cols-2">
        {data.items.map(({ email, name, role }) => (
          <li key={email} className="relative flex items-center gap-3 rounded-10 border border-line bg-raised px-3 py-2.5">
            <span aria-hidden="true" className="contents">
              <Avatar name={name} />
            </span>
            <span className="flex min-w-0 flex-col">
              <span className="text-16 font-semibold">
                <CardButton aria-label={`Fill in ${name}, ${role}`} onPress={() => onChoose({ email, password: data.password })}>
                  {name}
                </CardButton>
              </span>
              <span className="text-14 text-muted first-letter:uppercase">{role}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
