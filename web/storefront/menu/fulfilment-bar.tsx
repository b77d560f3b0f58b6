import { Clock, Mail } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Fulfilment, Place } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { formatMoney } from '../../ui/money-format.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { draftAt } from '../checkout/draft.ts'
import { fulfilmentOf, fulfilmentWords } from '../checkout/fulfilments.ts'
import { useStored } from '../../ground/device/stored.ts'
import { whenWords } from '../../ground/places/open-state.ts'
import type { OpenState } from '../../ground/places/open-state.ts'

/** Most people take it with them. */
const TableField = lazy(async () => ({ default: (await import('./table-field.tsx')).TableField }))
/** Most people want it now. */
const TimeSheet = lazy(async () => ({ default: (await import('../checkout/time-sheet.tsx')).TimeSheet }))

export interface FulfilmentBarProps {
  place: Place
  /** While the place is closed, the order is for later; while it takes none, there is no time to choose. */
  state: OpenState
  now: number
}

/** How and when: said once, above everything else, because prices, times and what can be had depend on it. */
export function FulfilmentBar({ place, state, now }: FulfilmentBarProps) {
  const store = draftAt(place.slug)
  const draft = useStored(store)
  const [isChoosing, setChoosing] = useState(false)
  const [hasAsked, setAsked] = useState(false)
  const fulfilment = fulfilmentOf(place, draft)
  const isPaused = state.kind === 'paused'
  const canBeNow = !isPaused && state.kind !== 'closed'
  const when = isPaused ? null : draft.when
  if (fulfilment === 'instant') {
    return (
      <p className="flex items-center gap-2.5 rounded-10 border border-line bg-raised px-4 py-3 text-16 text-muted">
        <Mail className="size-5 shrink-0" aria-hidden="true" />
        Sent by email as soon as it's paid.
      </p>
    )
  }
  return (
    <section aria-label="How and when" className="flex flex-col gap-3 rounded-10 border border-line bg-raised p-3 md:flex-row md:flex-wrap md:items-center md:gap-x-5">
      {place.fulfilments.length > 1 ? (
        <div className="md:w-80">
          <SegmentedControl<Fulfilment>
            label="How would you like it?"
            isWide
            value={fulfilment}
            onChange={(next) => store.change((before) => ({ ...before, fulfilment: next }))}
            segments={place.fulfilments.map((id) => ({ id, label: fulfilmentWords[id] }))}
          />
        </div>
      ) : (
        <p className="px-1 text-16 font-medium">{fulfilmentWords[fulfilment]}</p>
      )}
      {fulfilment === 'dineIn' && (
        <Suspense fallback={<span className="h-12" />}>
          <TableField value={draft.tableId} onChange={(tableId) => store.change((before) => ({ ...before, tableId }))} />
        </Suspense>
      )}
      <div className="flex flex-1 items-center justify-between gap-3 ps-1">
        <p className="flex min-w-0 items-center gap-2.5 text-16">
          <Clock className="size-5 shrink-0 text-muted" aria-hidden="true" />
          <span className="min-w-0">
            {when !== null ? `For ${whenWords(when, now, place).replace(/^at /, 'today at ')}` : canBeNow ? 'As soon as possible' : isPaused ? state.words : 'Closed now'}
            {fulfilment === 'delivery' && (
              <span className="block text-14 text-muted">
                {deliveryWords(place)}
              </span>
            )}
          </span>
        </p>
        {!isPaused && (
          <Button size="small" variant="quiet" onPress={() => { setAsked(true); setChoosing(true) }}>
            <span className="whitespace-nowrap text-accent-text underline underline-offset-3">
              {when !== null ? 'Change time' : canBeNow ? 'Schedule' : 'Choose a time'}
            </span>
          </Button>
        )}
      </div>
      <Suspense>
        {hasAsked && (
          <TimeSheet
            isOpen={isChoosing}
            onClose={() => setChoosing(false)}
            place={place}
            canBeNow={canBeNow}
            value={draft.when}
            onChange={(when) => store.change((before) => ({ ...before, when }))}
          />
        )}
      </Suspense>
    </section>
  )
}

function deliveryWords({ deliveryFeeMinor, deliveryMinutes, currency, locale }: Place): string {
  const fee = deliveryFeeMinor === 0 ? 'Free delivery' : `${formatMoney(deliveryFeeMinor, currency, locale)} delivery fee`
  return `${fee}, about ${deliveryMinutes} min`
}
