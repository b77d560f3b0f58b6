import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { AccountForm, ProblemLine } from '../account/account-page.tsx'
import { accountWords, looksLikeEmail } from '../account/account-words.ts'
import { useReadNumber } from '../account/phone-field.tsx'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { PageHead } from '../office/page-head.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/states.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FoundPerson } from './found-person.tsx'
import type { FoundAccount } from './shapes.ts'

/** What was asked for and found. Kept in no address: nobody's contact belongs there. */
type Found = { typed: string; account: FoundAccount | null }

/** Finds the one account by all of its address, for helping somebody who cannot sign in. */
export function PeoplePage() {
  const [found, setFound] = useState<Found>()
  return (
    <>
      <PageHead
        title="People"
        words="For people who can’t sign in. Find an account by its full email address or phone number. Every lookup is logged."
      />
      <div className="flex max-w-2xl flex-col gap-8">
        <LookUp onFound={setFound} />
        {found && (found.account ? (
          <FoundPerson key={`${found.account.personId} ${found.typed}`} account={found.account} onChanged={(account) => setFound({ ...found, account })} />
        ) : (
          <EmptyState picture="/pictures/magnifying-glass-tilted-left.svg" title="No account found">
            No account has “{found.typed}”. A letter may be missing, or they signed up with another address or with their number.
          </EmptyState>
        ))}
      </div>
    </>
  )
}

function LookUp({ onFound }: { onFound: (found: Found | undefined) => void }) {
  const [typed, setTyped] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const number = useReadNumber(typed)
  const contact = looksLikeEmail(typed) ? typed.trim() : number?.number
  const looking = useMutation({
    mutationFn: (asked: string) => answerOf(api.POST('/api/operations/people/look-up', { body: { contact: asked } })),
    onMutate: () => onFound(undefined),
    onSuccess: ({ account }) => onFound({ typed: typed.trim(), account }),
  })
  return (
    <AccountForm
      onSubmit={() => {
        setComplaining(true)
        if (contact !== undefined && !looking.isPending) looking.mutate(contact)
      }}
    >
      <div className="flex flex-col gap-3">
        <TextField
          label="Email address or phone number"
          autoComplete="off"
          spellCheck="false"
          enterKeyHint="search"
          value={typed}
          onChange={(next) => {
            setTyped(next)
            setComplaining(false)
          }}
          hint={!typed.includes('@') && number ? `The number ${number.shown}` : 'The full address or number.'}
          error={isComplaining && contact === undefined ? 'Enter a full email address or phone number.' : undefined}
        />
        <span className="flex">
          <Button type="submit" variant="primary" isPending={looking.isPending}>
            Look up
          </Button>
        </span>
      </div>
      <ProblemLine>{looking.isError ? accountWords(problemOf(looking.error)) : undefined}</ProblemLine>
    </AccountForm>
  )
}
