import { ShieldCheck } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { Me } from '../../api/shapes.ts'
import { Badge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { MyPage } from '../my-page.tsx'
import { Devices } from './devices.tsx'
import { EmailSetting } from './email-setting.tsx'
import { PasswordSetting } from './password-setting.tsx'
import { Setting } from './setting.tsx'

/** Knows the numbers of all countries, so it comes after the page. */
const PhoneSetting = lazy(async () => ({ default: (await import('./phone-setting.tsx')).PhoneSetting }))

/** How one proves who one is, and where one is signed in. */
export function SecurityPage() {
  return (
    <MyPage title="Sign-in and security" back={{ href: '/me', label: 'Me' }}>
      {(me) => <Security me={me} />}
    </MyPage>
  )
}

function Security({ me }: { me: Me }) {
  return (
    <>
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
