import { CircleHelp } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Money } from '../../ui/money.tsx'
import { useIsOnline } from '../../ground/online.ts'
import type { Placing } from './use-placing.ts'

export interface PlaceBarProps {
  placing: Placing
  totalMinor: number | undefined
  isPricing: boolean
  whyNot: string | undefined
  /** Brings what stands in the way into sight. */
  onLook: () => void
  onPlace: () => void
  onAskAgain: () => void
  onGiveUp: () => void
}

/** The one next step, and, once it was taken, the truth about it. */
export function PlaceBar({ placing, totalMinor, isPricing, whyNot, onLook, onPlace, onAskAgain, onGiveUp }: PlaceBarProps) {
  const isOnline = useIsOnline()
  const noTotal = totalMinor === undefined && !isPricing ? 'The total isn\'t known yet' : undefined
  const why = isOnline ? whyNot ?? noTotal : 'You\'re offline. Your order is saved here.'
  if (placing.state === 'unknown') return <Unknown onAskAgain={onAskAgain} onGiveUp={onGiveUp} />
  const isPlacing = placing.state === 'placing'
  return (
    <div className="flex flex-col gap-2">
      <div className="rounded-10 bg-surface shadow-float">
        <Button
          variant="primary"
          size="large"
          isWide
          isPending={isPlacing}
          whyDisabled={isPlacing ? undefined : why}
          {...(totalMinor !== undefined && { trailing: <Money minor={totalMinor} /> })}
          onPress={onPlace}
        >
          {isPlacing ? 'Placing your order …' : 'Place order'}
        </Button>
      </div>
      <p role="status" className={isPlacing && (placing.tries > 1 || placing.waitSeconds !== undefined) ? 'rounded-10 bg-info-soft px-4 py-2.5 text-14 text-info' : 'sr-only'}>
        {isPlacing && wordsOf(placing)}
      </p>
      {why !== undefined && !isPlacing && (
        <div className="flex justify-center rounded-10 bg-surface text-center md:bg-transparent">
          {why === whyNot ? <Button size="small" variant="quiet" onPress={onLook}>{why}</Button> : <p className="px-2 text-14 text-muted">{why}</p>}
        </div>
      )}
    </div>
  )
}

function Unknown({ onAskAgain, onGiveUp }: Pick<PlaceBarProps, 'onAskAgain' | 'onGiveUp'>) {
  return (
    <div role="alert" className="flex flex-col gap-3 rounded-16 border border-line bg-raised p-4 shadow-float">
      <p className="flex items-start gap-2.5 text-16 font-semibold">
        <CircleHelp className="mt-0.5 size-5 shrink-0 text-warning" aria-hidden="true" />
        We sent your order, but no answer came back.
      </p>
      <p className="text-16 text-muted">It may have gone through. Check again to find out; it won't be ordered twice.</p>
      <div className="flex flex-col gap-2">
        <Button variant="primary" isWide onPress={onAskAgain}>
          Check again
        </Button>
        <Button variant="quiet" isWide onPress={onGiveUp}>
          Change my order instead
        </Button>
      </div>
    </div>
  )
}

function wordsOf({ tries, waitSeconds, isTrouble = false }: Extract<Placing, { state: 'placing' }>): string {
  if (waitSeconds !== undefined && isTrouble) return 'We\'re having trouble reaching the shop. Your order is kept, and we\'ll keep trying.'
  if (waitSeconds !== undefined) return `We're busy right now. Trying again in ${waitSeconds === 1 ? 'a second' : `${waitSeconds} seconds`}.`
  return tries > 1 ? 'No answer yet. We\'re trying again; it won\'t be ordered twice.' : 'Placing your order'
}
