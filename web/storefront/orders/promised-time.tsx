import { Clock } from 'lucide-react'
import { useNow } from '../../ui/now.ts'
import { usePlace } from '../../ui/place.tsx'
import { promiseWords } from './promise-words.ts'

/** When one can have it, and whether that has changed. */
export function PromisedTime({ order }: { order: Parameters<typeof promiseWords>[0] }) {
  const place = usePlace()
  const words = promiseWords(order, useNow(15_000), place)
  if (!words) return null
  return (
    <p className="flex items-center gap-2.5 self-start rounded-chip bg-accent-soft px-4 py-2 text-16 text-accent-text">
      <Clock className="size-5 shrink-0" aria-hidden="true" />
      <span>
        <span aria-live="polite" className="font-semibold">{words.lead}</span>
        {words.rest}
      </span>
    </p>
  )
}
