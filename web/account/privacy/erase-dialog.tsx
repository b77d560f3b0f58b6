import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { Me } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextLink } from '../../ui/link-button.tsx'
import { PasswordField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { notified } from '../messages/notified.ts'
import { signOut } from '../signing-in.ts'

const formId = 'erase-account'

/** Says what goes and what stays, asks for the password, and ends signed out at home. */
export function EraseDialog({ me, isOpen, onClose }: { me: Me; isOpen: boolean; onClose: () => void }) {
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const passwordField = useRef<HTMLInputElement>(null)
  const erasing = useMutation({
    mutationFn: () => api.DELETE('/api/me', { body: me.hasPassword ? { password } : {} }),
    onSuccess: async () => {
      notified.set(null)
      await signOut(() => navigate({ to: '/', replace: true }))
      showToast({ title: 'Your account is deleted', detail: `Goodbye, ${me.name}. You are welcome as a guest at any time.` })
    },
  })
  const problem = erasing.isError ? problemOf(erasing.error) : undefined
  const isMissing = me.hasPassword && password === ''
  const passwordError = isComplaining && isMissing ? 'Type your password, so that we know it is you.'
    : problem?.code === 'wrongProof' ? 'This is not your password.' : undefined

  function close(): void {
    if (erasing.isPending) return
    setPassword('')
    setComplaining(false)
    erasing.reset()
    onClose()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title="Delete your account?"
      isAlert
      actions={
        <>
          <Button onPress={close}>Keep my account</Button>
          <Button variant="danger" type="submit" form={formId} isPending={erasing.isPending}>
            Delete for good
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          setComplaining(true)
          if (isMissing) passwordField.current?.focus()
          else if (!erasing.isPending) erasing.mutate()
        }}
      >
        <WhatHappens worksSomewhere={me.memberships.length > 0} />
        {me.hasPassword && (
          <PasswordField
            label="Password"
            ref={passwordField}
            autoComplete="current-password"
            value={password}
            onChange={(typed) => {
              setPassword(typed)
              if (problem?.code === 'wrongProof') erasing.reset()
            }}
            error={passwordError}
          />
        )}
        {problem && problem.code !== 'wrongProof' && (
          <p role="alert" className="text-16 font-medium text-danger">
            {problem.message} {problem.code === 'signInAgain' && <TextLink href="/sign-in?next=/me">Sign in again</TextLink>}
          </p>
        )}
      </form>
    </Dialog>
  )
}

function WhatHappens({ worksSomewhere }: { worksSomewhere: boolean }) {
  return (
    <div className="flex flex-col gap-3">
      <p>
        <strong className="font-semibold text-text">What goes, at once:</strong> your name, email address, phone number and password, your carts, messages
        and devices{worksSomewhere && ', and your roles at work'}. From your orders: name, contact, address and notes. You are signed out everywhere.
      </p>
      <p>
        <strong className="font-semibold text-text">What stays:</strong> what was sold and paid, without your name, because a shop must keep its books.
        {worksSomewhere && ' What you did at work stays for two years, also without your name.'}
      </p>
      <p>This can't be undone.</p>
    </div>
  )
}
