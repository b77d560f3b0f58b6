import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { accountWords } from '../account/account-words.ts'
import { ProblemLine } from '../account/account-page.tsx'
import { ProofField } from '../account/security/proof-field.tsx'
import { answerOf, api, queries } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useLast } from '../office/use-last.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextLink } from '../ui/link-button.tsx'
import { TextAreaField } from '../ui/text-field.tsx'
import { showToast } from '../ui/toast.ts'
import type { FoundAccount } from './shapes.ts'

export type Help = 'reset' | 'signOut'

const formId = 'help-somebody'
const reasonCharacters = { min: 5, max: 200 }

const words: Record<Help, { title: (name: string) => string; button: string; happens: string }> = {
  reset: {
    title: (name) => `Reset the two-factor sign-in of ${name}?`,
    button: 'Reset and sign them out',
    happens: 'Their authenticator app and recovery codes stop working, no browser is trusted, and they’re signed out everywhere. After that their password, or a code we send, is enough. They’ll be notified.',
  },
  signOut: {
    title: (name) => `Sign ${name} out everywhere?`,
    button: 'Sign them out',
    happens: 'All their devices are signed out. How they sign in stays the same. They’ll be notified.',
  },
}

interface HelpDialogProps {
  help: Help | undefined
  account: FoundAccount
  onClose: () => void
  onDone: (help: Help) => void
}

/** Says what happens, asks why and for the administrator's own proof, and does it. */
export function HelpDialog({ help: asked, account, onClose, onDone }: HelpDialogProps) {
  const help = useLast(asked) ?? 'reset'
  const queryClient = useQueryClient()
  const hasPassword = queries.useQuery('get', '/api/me', {}, { staleTime: 60_000 }).data?.hasPassword ?? true
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const helping = useMutation({
    mutationFn: () => send(help, account.personId, { reason: reason.trim(), ...hasPassword && { password } }),
    onSuccess: async (done) => {
      showToast(toastOf(help, account.name, done))
      forgetTyped()
      onDone(help)
      await queryClient.invalidateQueries({ queryKey: ['get', '/api/operations/audit'] })
    },
  })
  const problem = helping.isError ? problemOf(helping.error) : undefined
  const isShort = reason.trim().length < reasonCharacters.min
  const isMissing = hasPassword && password === ''

  function forgetTyped(): void {
    setReason('')
    setPassword('')
    setComplaining(false)
    helping.reset()
  }
  function close(): void {
    if (helping.isPending) return
    forgetTyped()
    onClose()
  }
  return (
    <Dialog
      isOpen={asked !== undefined}
      onClose={close}
      title={words[help].title(account.name)}
      isAlert
      actions={
        <>
          <Button onPress={close}>Leave it</Button>
          <Button variant="danger" type="submit" form={formId} isPending={helping.isPending}>
            {words[help].button}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          setComplaining(true)
          if (!isShort && !isMissing && !helping.isPending) helping.mutate()
          // The fields say what is missing once they are drawn again; the first of them gets the cursor.
          else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
        }}
      >
        <p>{words[help].happens}</p>
        <TextAreaField
          label="Why, and how do you know that it is them?"
          hint="Kept in the activity log for two years with your name. Don’t include personal details."
          maxLength={reasonCharacters.max}
          value={reason}
          onChange={setReason}
          error={isComplaining && isShort ? 'Say it in a few words.' : undefined}
        />
        <ProofField
          hasPassword={hasPassword}
          value={password}
          onChange={(typed) => {
            setPassword(typed)
            if (problem?.code === 'wrongProof') helping.reset()
          }}
          error={isComplaining && isMissing ? 'Type your password, so that we know it is you.' : problem?.code === 'wrongProof' ? 'This is not your password.' : undefined}
        />
        {problem && problem.code !== 'wrongProof' && (
          <>
            <ProblemLine>{accountWords(problem)}</ProblemLine>
            {problem.code === 'signInAgain' && <TextLink href="/sign-in?next=/platform/people">Sign in again</TextLink>}
          </>
        )}
      </form>
    </Dialog>
  )
}

type Body = { reason: string; password?: string }
type Done = { wasOn?: boolean; ended: number }

/** Somebody else, or they themselves, may have done it meanwhile. */
function toastOf(help: Help, name: string, { wasOn = true, ended }: Done): { title: string; detail?: string } {
  if (!wasOn) return { title: 'It was off already', detail: `One proof is enough for ${name}.` }
  if (help === 'signOut' && ended === 0) return { title: `${name} was signed in nowhere` }
  return {
    title: help === 'reset' ? `${name} can sign in again` : `${name} is signed out`,
    detail: `${ended === 1 ? 'One device was' : `${ended} devices were`} signed out. They’ll be notified.`,
  }
}

async function send(help: Help, personId: string, body: Body): Promise<Done> {
  const options = { params: { path: { personId } }, body }
  return help === 'reset'
    ? answerOf(api.POST('/api/operations/people/{personId}/two-factor-reset', options))
    : answerOf(api.POST('/api/operations/people/{personId}/sign-out', options))
}
