import { LogOut, ShieldOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { showNumber } from '../account/phone-number.ts'
import { queries } from '../api/client.ts'
import { roleWords } from '../crew/roles.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { EmailAddress } from '../ui/email-address.tsx'
import { Time } from '../ui/time.tsx'
import { HelpDialog, type Help } from './help-dialog.tsx'
import type { FoundAccount } from './shapes.ts'

interface FoundPersonProps {
  account: FoundAccount
  /** As it is after it was helped. */
  onChanged: (account: FoundAccount) => void
}

/** What it takes to be sure that it is them, and the two things that can be done for them. */
export function FoundPerson({ account, onChanged }: FoundPersonProps) {
  const [help, setHelp] = useState<Help>()
  const why = useWhyNot(account)
  const { name, email, phoneNumber, isAdmin, roles, hasPassword, twoFactorSince, recoveryCodesLeft, devices, since } = account
  const works = [...isAdmin ? [roleWords.admin] : [], ...rolesIn(roles)]
  return (
    <section aria-labelledby="found-person" className="flex animate-rise flex-col gap-5 border-t border-line pt-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 id="found-person" className="min-w-0 text-25 wrap-anywhere">{name}</h2>
        <Badge tone={twoFactorSince === null ? 'neutral' : 'positive'}>{twoFactorSince === null ? 'Two-factor is off' : 'Two-factor is on'}</Badge>
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2.5 text-16">
        <Fact name="Email">{email === null ? 'none' : <EmailAddress address={email} />}</Fact>
        <Fact name="Phone">{phoneNumber === null ? 'none' : showNumber(phoneNumber)}</Fact>
        <Fact name="Works as">{works.length === 0 ? 'a guest' : <ul>{works.map((words) => <li key={words}>{words}</li>)}</ul>}</Fact>
        <Fact name="Signs in">{signInWords(account)}</Fact>
        {twoFactorSince !== null && (
          <>
            <Fact name="Two-factor">since <Time instant={twoFactorSince} shape="date" /></Fact>
            <Fact name="Recovery codes">{recoveryCodesLeft === 0 ? 'none left' : `${recoveryCodesLeft} left; one of them would let them in, too`}</Fact>
          </>
        )}
        <Fact name="Devices">{devices === 0 ? 'signed in nowhere' : `signed in on ${devices === 1 ? 'one' : devices}`}</Fact>
        <Fact name="Account">since <Time instant={since} shape="date" /></Fact>
      </dl>
      {twoFactorSince === null && !hasPassword && phoneNumber !== null && (
        <p className="text-16 text-muted">They have no password: a code to their number lets them in. Who lost the number, too, chooses a password by mail.</p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button icon={<ShieldOff className="size-5" aria-hidden="true" />} whyDisabled={why.reset} onPress={() => setHelp('reset')}>
          Reset two-factor sign-in
        </Button>
        <Button icon={<LogOut className="size-5" aria-hidden="true" />} whyDisabled={why.signOut} onPress={() => setHelp('signOut')}>
          Sign out everywhere
        </Button>
      </div>
      <HelpDialog
        help={help}
        account={account}
        onClose={() => setHelp(undefined)}
        onDone={(done) => {
          setHelp(undefined)
          onChanged({ ...account, devices: 0, ...done === 'reset' && { twoFactorSince: null, recoveryCodesLeft: 0 } })
        }}
      />
    </section>
  )
}

/** Why something can't be done for this person here; the server decides the same. */
function useWhyNot({ personId, isAdmin, twoFactorSince, devices }: FoundAccount): { reset: string | undefined; signOut: string | undefined } {
  const me = queries.useQuery('get', '/api/me', {}, { staleTime: 60_000 }).data
  const own = me?.id === personId ? 'This is your own account. Manage it under “Sign-in and security”.' : undefined
  return {
    reset: own ?? (isAdmin ? 'Administrators do not reset each other. Whoever runs the machine does: npm run recover.'
      : twoFactorSince === null ? 'It is off: one proof is enough already.' : undefined),
    signOut: own ?? (devices === 0 ? 'They are signed in nowhere.' : undefined),
  }
}

/** One line for each business and role: “Manager of CloudCafe: Airport, Downtown”. */
function rolesIn(roles: FoundAccount['roles']): string[] {
  const groups = Map.groupBy(roles, ({ role, business }) => `${role in roleWords ? roleWords[role as keyof typeof roleWords] : role} of ${business}`) // safe: it is one of its keys
  return [...groups].map(([words, ofOne]) => {
    const places = ofOne.map(({ location, suspended }) => `${location ?? 'all places'}${suspended ? ' (suspended)' : ''}`)
    return `${words}: ${places.join(', ')}`
  })
}

function signInWords({ hasPassword, phoneNumber, twoFactorSince }: FoundAccount): string {
  const first = [...hasPassword ? ['a password'] : [], ...phoneNumber === null ? [] : ['a code to their number']].join(' or ') || 'a link by mail'
  return `with ${first}${twoFactorSince === null ? '' : ', then an app or a recovery code'}`
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  )
}
