import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { CodeField } from '../../ui/code-field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { AccountForm } from '../account-page.tsx'
import { accountWords } from '../account-words.ts'

const codeDigits = 6

/** Brings the secret into the app — by a picture, on the phone itself by a link, or typed — and asks for the first code. */
export function AppStep({ totpURI, onCode }: { totpURI: string; onCode: (code: string) => Promise<void> }) {
  const [code, setCode] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const trying = useMutation({ mutationFn: onCode, onError: () => setCode('') })
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  const wrong = trying.isError && code === '' ? accountWords(problemOf(trying.error)) : undefined
  const missing = isComplaining && code.length < codeDigits && !trying.isError ? 'The code has six digits.' : undefined
  return (
    <>
      <div className="flex flex-col gap-3 text-16">
        <div className="flex flex-col gap-3 md:hidden">
          <LinkButton href={totpURI} isWide>
            My app is on this phone: open it
          </LinkButton>
          <p>Or scan this with an app on another phone. Then type the six digits that it shows.</p>
        </div>
        <p className="max-md:hidden">Scan this with your authenticator app, then type the six digits that it shows.</p>
        <QrCode text={totpURI} label="Picture for the authenticator app" />
        <p className="text-muted">
          Or type this into the app: <code className="font-semibold wrap-anywhere text-text select-all">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </div>
      <AccountForm
        onSubmit={() => {
          setComplaining(true)
          if (code.length === codeDigits && !trying.isPending) trying.mutate(code)
        }}
      >
        <CodeField label="Code from your app" value={code} onChange={setCode} onComplete={(complete) => trying.mutate(complete)} error={wrong ?? missing} />
        <Button type="submit" variant="primary" size="large" isWide isPending={trying.isPending}>
          Turn it on
        </Button>
      </AccountForm>
    </>
  )
}
