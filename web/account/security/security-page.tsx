import { ShieldCheck } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { GuestShell } from '../../storefront/guest-shell.tsx'
import { SignedIn } from '../../crew/gate.tsx'
import type { Me } from '../../api/shapes.ts'
import { Badge } from '../../ui/badge.tsx'
import { LinkButton, TextLink } from '../../ui/link-button.tsx'
import { Devices } from './devices.tsx'
import { EmailSetting } from './email-setting.tsx'
import { PasswordSetting } from './password-setting.tsx'
import { Setting } from './setting.tsx'

/** Knows the numbers of all countries, so it comes after the page. */
const PhoneSetting = lazy(async () => ({ default: (await import('./phone-setting.tsx')).PhoneSetting }))

/** How one proves who one is, and where one is signed in. */
export function SecurityPage() {
  return (
    <GuestShell current="me" pageTitle="Sign-in and security">
      <div className="mx-auto flex max-w-2xl flex-col gap-8">
        <SignedIn>{(me) => <Security me={me} />}</SignedIn>
      </div>
    </GuestShell>
  )
}

function Security({ me }: { me: Me }) {
  return (
    <>
      <div className="flex flex-col gap-2">
        <p className="text-16">
          <TextLink href="/me">Me</TextLink>
        </p>
        <h1 className="text-31">Sign-in and security</h1>
      </div>
      <div className="flex flex-col">
        <EmailSetting me={me} />
        <PasswordSetting me={me} />
        <Suspense fallback={<Setting title="Phone" value={me.phoneNumber ?? 'None'} />}>
          <PhoneSetting me={me} />
        </Suspense>
        <Setting
          title="Two-factor sign-in"
          value={me.twoFactorEnabled ? (
            <Badge tone="positive" icon={<ShieldCheck aria-hidden="true" />}>
              On
            </Badge>
          ) : (
            'Off: a password or a code is enough to sign in'
          )}
          action={<LinkButton href="/account/two-factor">{me.twoFactorEnabled ? 'Change' : 'Set up'}</LinkButton>}
        />
      </div>
      <Devices />
    </>
  )
}
