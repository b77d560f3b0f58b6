import type { ReactNode } from 'react'
import type { Quote } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { TextLink } from '../../ui/link-button.tsx'
import { Money } from '../../ui/money.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { keyOf } from '../cart/cart-line.ts'
import { LineChangeNote } from '../cart/line-change-note.tsx'
import type { ViewedLine } from '../cart/view-cart.ts'
import { ReceiptSums } from '../orders/receipt.tsx'
import { Notice } from './notice.tsx'
import type { PlacedRefusal, Remedy } from './refusal-place.ts'
import { remedyOf } from './remedies.ts'

export interface SummaryProps {
  slug: string
  lines: readonly ViewedLine[]
  /** The lines as they were asked for, to which refusals refer. */
  orderable: readonly ViewedLine[]
  quote: Quote | undefined
  isPricing: boolean
  refusals: readonly PlacedRefusal[]
  /** `about`: the lines to which the remedy refers; those that were asked for, unless told. */
  onRemedy: (remedy: Remedy, about?: readonly ViewedLine[]) => void
  isHeld: boolean
  code: ReactNode
  /** The one next step, where there is room for it here. */
  action: ReactNode
}

/** What is ordered, what it costs to the cent, and what is in its way. */
export function Summary({ slug, lines, orderable, quote, isPricing, refusals, onRemedy, isHeld, code, action }: SummaryProps) {
  const ofLine = (line: ViewedLine) => refusals.filter((refusal) => refusal.place === 'line' && isAbout(refusal, line, orderable))
  const isOfNoLine = (refusal: PlacedRefusal) => refusal.place === 'line' && !lines.some((line) => isAbout(refusal, line, orderable))
  const ofPage = refusals.filter((refusal) => refusal.place === 'page' || isOfNoLine(refusal))
  return (
    <section aria-label="Your order" className="flex flex-col gap-4 rounded-16 border border-line bg-raised p-5">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-20">Your order</h2>
        {!isHeld && <TextLink href={`/l/${slug}?cart=open`}>Change</TextLink>}
      </div>
      <ul className="flex flex-col gap-3">
        {lines.map((line, index) => (
          <li key={keyOf(line)} className="flex scroll-my-24 flex-col gap-2" data-trouble={line.isOrderable ? undefined : true}>
            <div className="flex items-start gap-3 text-16">
              <span className="min-w-7 font-semibold tabular">{line.quantity}×</span>
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="font-medium">{line.name}</span>
                {line.optionNames.length > 0 && <span className="text-14 text-muted">{line.optionNames.join(' · ')}</span>}
                {line.note !== '' && <span className="text-14 text-muted">“{line.note}”</span>}
                {line.change && <LineChangeNote change={line.change} />}
              </span>
              <Money minor={line.totalMinor} isFormer={!line.isOrderable} />
            </div>
            <Mend remedy={remedyOf(line, index)} onRemedy={(remedy) => onRemedy(remedy, lines)} />
            {ofLine(line).map((refusal) => (
              <Refusal key={refusal.words} refusal={refusal} onRemedy={onRemedy} />
            ))}
          </li>
        ))}
      </ul>
      <div inert={isHeld}>{code}</div>
      {ofPage.map((refusal) => (
        <Refusal key={refusal.words} refusal={refusal} onRemedy={onRemedy} />
      ))}
      {quote ? (
        <div className={isPricing ? 'opacity-60 transition-opacity' : 'transition-opacity'} aria-busy={isPricing}>
          <ReceiptSums sums={quote} />
        </div>
      ) : refusals.length === 0 && (
        <Loading label="Working out the total">
          <span className="flex flex-col gap-2.5">
            <Skeleton className="h-4 w-full" />
            <Skeleton className="h-4 w-full" />
            <Skeleton className="h-6 w-full" />
          </span>
        </Loading>
      )}
      {action}
    </section>
  )
}

function isAbout({ lineIndex, remedy }: PlacedRefusal, line: ViewedLine, orderable: readonly ViewedLine[]): boolean {
  if (lineIndex !== undefined) return orderable[lineIndex] === line
  return remedy?.kind === 'reduce' && orderable.find(({ itemId }) => itemId === remedy.itemId) === line
}

function Refusal({ refusal, onRemedy }: { refusal: PlacedRefusal; onRemedy: SummaryProps['onRemedy'] }) {
  return <Notice action={<Mend remedy={refusal.remedy} onRemedy={onRemedy} />}>{refusal.words}</Notice>
}

/** What can be done about it with one tap. */
function Mend({ remedy, onRemedy }: { remedy: Remedy | undefined; onRemedy: (remedy: Remedy) => void }) {
  const label = remedy && remedyLabel(remedy)
  if (!label) return null
  return (
    <span className="self-end">
      <Button size="small" onPress={() => onRemedy(remedy)}>{label}</Button>
    </span>
  )
}

function remedyLabel(remedy: Remedy): string | undefined {
  if (remedy.kind === 'reduce') return remedy.left > 0 ? `Take ${remedy.left}` : 'Remove'
  return { remove: 'Remove', edit: 'Choose again', reload: 'Refresh', chooseTime: undefined, removeCode: undefined }[remedy.kind]
}
