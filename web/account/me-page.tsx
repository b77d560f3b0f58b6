import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ChefHat, LogOut, Pencil, ReceiptText } from 'lucide-react'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import type { Me } from '../api/shapes.ts'
import { SignedIn } from '../crew/gate.tsx'
import { useMyShops } from '../crew/my-shops.ts'
import { roleAt, roleWords } from '../crew/roles.ts'
import { GuestShell } from '../storefront/guest-shell.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ThemeSwitch } from '../ui/theme-switch.tsx'
import { showToast } from '../ui/toast.ts'
import { RenameForm } from './rename-form.tsx'
import { signOut } from './session.ts'

/** Who one is here, where one works, and the way out. */
export function MePage() {
  return (
    <GuestShell current="me" pageTitle="Me">
      <div className="mx-auto flex max-w-2xl flex-col gap-8">
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
          <h1 className="text-31 leading-9">{me.name}</h1>
          <p className="text-16 wrap-anywhere text-muted">{me.email}</p>
        </div>
        {!isRenaming && <IconButton label="Change name" icon={<Pencil />} onPress={() => setRenaming(true)} />}
      </div>
      {isRenaming && <RenameForm name={me.name} onDone={() => setRenaming(false)} />}
      <Workplaces me={me} />
      <section className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-6">
        <h2 className="text-20">Appearance</h2>
        <ThemeSwitch />
      </section>
      <div className="flex flex-wrap gap-3 border-t border-line pt-6">
        <LinkButton href="/orders" icon={<ReceiptText className="size-5" aria-hidden="true" />}>
          My orders
        </LinkButton>
        <SignOutButton />
      </div>
    </>
  )
}

/** The boards of the places where somebody works. */
function Workplaces({ me }: { me: Me }) {
  const shops = useMyShops(me, ['admin', 'owner', 'manager', 'staff', 'courier'])
  if (!me.isAdmin && me.memberships.length === 0) return null
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-6">
      <h2 className="text-20">Where you work</h2>
      <ul className="flex flex-col">
        {shops.map((shop) => {
          const role = roleAt(me, shop)
          return (
            <li key={shop.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3 last:border-0">
              <span className="flex min-w-0 flex-col">
                <span className="text-16 font-semibold">{shop.name === shop.businessName ? shop.name : `${shop.businessName}, ${shop.name}`}</span>
                <span className="text-14 text-muted">{role && roleWords[role]}</span>
              </span>
              {role !== 'courier' && (
                <LinkButton
                  href={`/board/${shop.slug}`}
                  size="small"
                  icon={<ChefHat className="size-4.5" aria-hidden="true" />}
                  aria-label={`Board of ${shop.businessName}, ${shop.name}`}
                >
                  Board
                </LinkButton>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function SignOutButton() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const signingOut = useMutation({
    mutationFn: () => signOut(queryClient),
    onSuccess: () => navigate({ to: '/' }),
    onError: (error) => showToast({ title: 'You are still signed in', detail: problemOf(error).message, tone: 'danger' }),
  })
  return (
    <Button icon={<LogOut className="size-5" aria-hidden="true" />} isPending={signingOut.isPending} onPress={() => signingOut.mutate()}>
      Sign out
    </Button>
  )
}
