import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { queries } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useHere } from '../here.ts'
import { Loaded } from '../pages.tsx'

/** The link of an invitation: to copy, or to be scanned by whoever stands beside. It is fetched when it is looked at and not kept. */
export function LinkShare({ id, onDone }: { id: string; onDone: () => void }) {
  const { shop } = useHere()
  const link = queries.useQuery('get', '/api/locations/{location}/invitations/{id}/link', { params: { path: { location: shop.slug, id } } }, { gcTime: 0 })
  const [isCopied, setCopied] = useState(false)
  return (
    <Loaded query={link} what="The link">
      {({ url }) => (
        <div className="flex flex-col gap-5">
          <div className="flex justify-center"><QrCode text={url} label="Picture of the link, to scan with a phone" /></div>
          <TextField label="Link" value={url} isReadOnly />
          <div className="flex flex-wrap gap-2">
            <Button
              variant="primary"
              icon={isCopied ? <Check className="size-5" aria-hidden="true" /> : <Copy className="size-5" aria-hidden="true" />}
              onPress={() => void copy(url).then(setCopied)}
            >
              {isCopied ? 'Copied' : 'Copy the link'}
            </Button>
            <Button onPress={onDone}>Done</Button>
          </div>
          <p className="text-14 text-muted">Share it with one person only. It works once, for seven days. Find it again or cancel it under “Waiting”.</p>
        </div>
      )}
    </Loaded>
  )
}

/** Over plain HTTP there is no clipboard; then the field can be copied by hand. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
