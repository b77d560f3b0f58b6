import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import type { Me } from '../../api/shapes.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { showToast } from '../../ui/toast.ts'
import { MyPage } from '../my-page.tsx'
import { renewMe } from '../signing-in.ts'
import { AppStep } from './app-step.tsx'
import { ProofForm } from './proof-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

const route = getRouteApi('/account/two-factor')

type Stage =
  | { at: 'start' }
  | { at: 'app'; totpURI: string; backupCodes: readonly string[] }
  | { at: 'codes'; backupCodes: readonly string[]; isNew: boolean }

/** Setting up the second step of signing in, and what can be done about it afterwards. A refusal that asks for it leads here. */
export function TwoFactorPage() {
  return (
    <MyPage title="Two-factor sign-in" back={{ href: '/account/security', label: 'Sign-in and security' }} isNarrow>
      {(me) => <TwoFactor me={me} />}
    </MyPage>
  )
}

function TwoFactor({ me }: { me: Me }) {
  const { next } = route.useSearch()
  const queryClient = useQueryClient()
  const [stage, setStage] = useState<Stage>({ at: 'start' })
  return (
    <>
      {stage.at === 'start' && !me.twoFactorEnabled && (
        <Begin hasPassword={me.hasPassword} onBegun={(begun) => setStage({ at: 'app', ...begun })} />
      )}
      {stage.at === 'start' && me.twoFactorEnabled && (
        <IsOn me={me} next={next} onNewCodes={(backupCodes) => setStage({ at: 'codes', backupCodes, isNew: false })} />
      )}
      {stage.at === 'app' && (
        <AppStep
          totpURI={stage.totpURI}
          onCode={async (code) => {
            await api.POST('/api/auth/two-factor/verify-totp', { body: { code } })
            setStage({ at: 'codes', backupCodes: stage.backupCodes, isNew: true })
            await renewMe(queryClient)
          }}
        />
      )}
      {stage.at === 'codes' && (
        <RecoveryCodes
          codes={stage.backupCodes}
          lead={stage.isNew ? 'Two-factor sign-in is on. Save these codes somewhere other than your phone. If you lose your phone, each one signs you in once.' : 'Your old codes no longer work. Save these somewhere other than your phone.'}
          onKept={() => setStage({ at: 'start' })}
        />
      )}
    </>
  )
}

function Begin({ hasPassword, onBegun }: { hasPassword: boolean; onBegun: (begun: { totpURI: string; backupCodes: readonly string[] }) => void }) {
  return (
    <>
      <p className="text-16 text-muted">
        After {hasPassword ? 'your password' : 'the code we text you'}, you’ll enter a second code from an app on your phone, such as Google Authenticator, 1Password or
        Aegis. Someone who has only {hasPassword ? 'your password' : 'your number'} can’t sign in.
      </p>
      <ProofForm
        hasPassword={hasPassword}
        submitLabel="Set it up"
        isPrimary
        onProof={async (proof) => onBegun(await answerOf(api.POST('/api/auth/two-factor/enable', { body: proof })))}
      />
    </>
  )
}

function IsOn({ me, next, onNewCodes }: { me: Me; next: string | undefined; onNewCodes: (codes: readonly string[]) => void }) {
  const queryClient = useQueryClient()
  const [open, setOpen] = useState<'codes' | 'off' | null>(null)
  return (
    <>
      <p className="flex flex-wrap items-center gap-3 text-16">
        <Badge tone="positive" icon={<ShieldCheck aria-hidden="true" />}>
          On
        </Badge>
        Signing in takes a code of your app.
      </p>
      {next !== undefined && (
        <LinkButton href={next} variant="primary" size="large" isWide>
          Back to where I was
        </LinkButton>
      )}
      {open === null && (
        <div className="flex flex-wrap gap-3">
          <Button onPress={() => setOpen('codes')}>Make new recovery codes</Button>
          <Button variant="quiet" onPress={() => setOpen('off')}>
            Turn it off
          </Button>
        </div>
      )}
      {open === 'codes' && (
        <ProofForm
          hasPassword={me.hasPassword}
          submitLabel="Make new codes"
          isPrimary
          onLeave={() => setOpen(null)}
          onProof={async (proof) => onNewCodes((await answerOf(api.POST('/api/auth/two-factor/generate-backup-codes', { body: proof }))).backupCodes)}
        />
      )}
      {open === 'off' && (
        <ProofForm
          hasPassword={me.hasPassword}
          submitLabel="Turn it off"
          onLeave={() => setOpen(null)}
          onProof={async (proof) => {
            await api.POST('/api/auth/two-factor/disable', { body: proof })
            await renewMe(queryClient)
            showToast({ title: 'Two-factor sign-in is off' })
          }}
        />
      )}
    </>
  )
}
