import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Me } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { DownloadData } from './download-data.tsx'
import { EraseDialog } from './erase-dialog.tsx'

/** What a person can do about what is kept of them: take it along, or have it forgotten. */
export function PrivacySection({ me }: { me: Me }) {
  const [isErasing, setErasing] = useState(false)
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <div className="flex flex-col gap-1">
        <h2 className="text-20">Your data</h2>
        <p className="text-16 text-muted">
          It's yours. Download your data at any time: your account, orders, carts and everything else that is kept about you, in one file.
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <DownloadData />
        <Button variant="quiet" icon={<Trash2 className="size-5" aria-hidden="true" />} onPress={() => setErasing(true)}>
          Delete my account
        </Button>
      </div>
      <EraseDialog me={me} isOpen={isErasing} onClose={() => setErasing(false)} />
    </section>
  )
}
