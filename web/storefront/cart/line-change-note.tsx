import { CircleAlert, Info } from 'lucide-react'
import { Money } from '../../ui/money.tsx'
import { useNow } from '../../ui/now.ts'
import { usePlace } from '../../ui/place.tsx'
import { whenWords } from '../places/open-state.ts'
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
        {change.kind === 'soldOut' && 'Sold out for now. It is not counted; take it out to go on.'}
        {change.kind === 'gone' && 'No longer on the menu. It is not counted; take it out to go on.'}
        {change.kind === 'options' && 'Its choices have changed. Tap the pencil to choose again.'}
        {change.kind === 'stock' && (change.left === 0 ? 'Sold out for now. Take it out to go on.' : `Only ${change.left} left; take some out to go on.`)}
        {change.kind === 'notServedNow' && (change.againAt === undefined ? 'Not served now. Take it out, or choose a time when it is.' : `Served again ${whenWords(change.againAt, now, place)}. Take it out, or choose a later time.`)}
      </span>
    </p>
  )
}
