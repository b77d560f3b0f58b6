import { CirclePause, Clock, DoorOpen, MapPin } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import type { Place } from '../../api/shapes.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Tone } from '../../ui/badge.tsx'
import type { OpenState } from '../../ground/places/open-state.ts'

const looks: Record<OpenState['kind'], { tone: Tone; icon: ReactNode }> = {
  open: { tone: 'positive', icon: <DoorOpen aria-hidden="true" /> },
  closing: { tone: 'warning', icon: <Clock aria-hidden="true" /> },
  closed: { tone: 'neutral', icon: <Clock aria-hidden="true" /> },
  paused: { tone: 'warning', icon: <CirclePause aria-hidden="true" /> },
}

/** Whether one can come, as a badge. */
export function OpenBadge({ state }: { state: OpenState }) {
  const { tone, icon } = looks[state.kind]
  return (
    <Badge tone={tone} icon={icon}>
      {state.words}
    </Badge>
  )
}

/** What the place is called, where it is, and whether it is open. */
export function LocationHeader({ place, state, nameRef }: { place: Place; state: OpenState; nameRef: Ref<HTMLHeadingElement> }) {
  return (
    <div className="flex flex-col gap-2">
      <h1 ref={nameRef} className="text-31 md:text-39">{place.name === place.businessName || place.kind === 'shop' ? place.businessName : place.name}</h1>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <OpenBadge state={state} />
        {place.kind !== 'shop' && (
          <p className="flex min-w-0 items-center gap-1.5 text-16 text-muted">
            <MapPin className="size-4.5 shrink-0" aria-hidden="true" />
            {place.street}, {place.city}
          </p>
        )}
      </div>
      {state.kind === 'paused' && (
        <p className="text-16 text-muted">We're very busy right now. Feel free to browse; we'll take orders again soon.</p>
      )}
    </div>
  )
}
