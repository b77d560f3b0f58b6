import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { LogOut, Pencil, ReceiptText, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import type { Me } from '../api/shapes.ts'
import { SignedIn } from '../crew/gate.tsx'
import { GuestShell } from '../storefront/guest-shell.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { EmailAddress } from '../ui/email-address.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { PlaceRow, Rows } from '../ui/rows.tsx'
import { ThemeSwitch } from '../ui/theme-switch.tsx'
import { showToast } from '../ui/toast.ts'
import { MessagesRow } from './messages/messages-row.tsx'
import { PrivacySection } from './privacy/privacy-section.tsx'
import { RenameForm } from './rename-form.tsx'
import { signOut } from './signing-in.ts'
import { Workplaces } from './workplaces.tsx'

/** Who one is here, where one works, and the way out. */
export function MePage() {
  return (
    <GuestShell current="me" pageTitle="Me">
      <div className="flex max-w-2xl flex-col gap-8">
        <SignedIn>{(me) => <Person me={me} />}</SignedIn>
      </div>
    </GuestShell>
  )
}

function Person({ me }: { me: Me }) {
  const [isRenaming, setRenaming] = useState(false)
  return (
    <>
      <div className="flex items-center gap-4">
        <span aria-hidden="true" className="contents">
          <Avatar name={me.name} size="large" />
        </span>
        <div className="flex min-w-0 flex-1 flex-col">
          <h1 className="line-clamp-3 text-31 leading-9 wrap-anywhere">{me.name}</h1>
          <p className="text-16 text-muted">{me.email === null ? me.phoneNumber : <EmailAddress address={me.email} />}</p>
        </div>
        {!isRenaming && <IconButton label="Change name" icon={<Pencil />} onPress={() => setRenaming(true)} />}
      </div>
      {isRenaming && <RenameForm name={me.name} onDone={() => setRenaming(false)} />}
      <Rows label="My pages">
        <PlaceRow href="/orders" icon={<ReceiptText />} label="My orders" />
        <MessagesRow />
        <PlaceRow href="/account/security" icon={<ShieldCheck />} label="Sign-in and security" detail="Email, password, phone, two-factor and your devices" />
      </Rows>
      <Workplaces me={me} />
      <section className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-6">
        <h2 className="text-20">Appearance</h2>
        <ThemeSwitch />
      </section>
      <PrivacySection me={me} />
      <div className="border-t border-line pt-6"><SignOutButton /></div>
    </>
  )
}

function SignOutButton() {
  const navigate = useNavigate()
  const signingOut = useMutation({
    mutationFn: () => signOut(() => navigate({ to: '/' })),
    onError: (error) => showToast({ title: 'You are still signed in', detail: problemOf(error).message, tone: 'danger' }),
  })
  return (
    <Button icon={<LogOut className="size-5" aria-hidden="true" />} isPending={signingOut.isPending} onPress={() => signingOut.mutate()}>
      Sign out
    </Button>
  )
}
