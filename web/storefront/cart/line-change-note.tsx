import { CircleAlert, Info } from 'lucide-react'
import { Money } from '../../ui/money.tsx'
import { useNow } from '../../ui/now.ts'
import { usePlace } from '../../ui/place.tsx'
import { whenWords } from '../../ground/places/open-state.ts'
import type { LineChange } from './view-cart.ts'

/** What is different about a line since it was added, and what to do about it. */
export function LineChangeNote({ change }: { change: LineChange }) {
  const place = usePlace()
  const now = useNow(60_000)
  const isFine = change.kind === 'price'
  const Sign = isFine ? Info : CircleAlert
  return (
    <p role="status" className={isFine ? 'flex items-start gap-1.5 text-14 text-info' : 'flex items-start gap-1.5 text-14 font-medium text-danger'}>
      <Sign className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span>
        {change.kind === 'price' && (
          <>
            Now <Money minor={change.after} /> each; it was <Money minor={change.before} /> when you added it.
          </>
        )}
        {change.kind !== 'price' && wordsOf(change, (instant) => whenWords(instant, now, place))}
      </span>
    </p>
  )
}

function wordsOf(change: Exclude<LineChange, { kind: 'price' }>, when: (instant: string) => string): string {
  switch (change.kind) {
    case 'soldOut':
      return 'Sold out for now. It isn\'t in the total. Remove it to continue.'
    case 'gone':
      return 'No longer on the menu. It isn\'t in the total. Remove it to continue.'
    case 'options':
      return 'Its choices have changed. Tap the pencil to choose again.'
    case 'stock':
      return change.left === 0 ? 'Sold out for now. Remove it to continue.' : `Only ${change.left} left. Remove some to continue.`
    case 'notServedNow':
      return change.againAt === undefined ? 'Not served now. Remove it, or choose another time.'
        : `Served again ${when(change.againAt)}. Remove it, or choose a later time.`
  }
}
