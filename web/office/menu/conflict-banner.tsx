import { GitMerge } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { SegmentedControl } from '../../ui/segmented-control.tsx'

/** A part that two people changed at once, in words. */
export interface Dispute {
  id: string
  label: string
  mine: string
  theirs: string
  /** What would be saved now. */
  holds: 'mine' | 'theirs'
}

interface ConflictBannerProps {
  disputes: Dispute[]
  onChoose: (id: string, which: 'mine' | 'theirs') => void
}

/** Somebody else changed it too: where it was the same, both values side by side, and one choice each. It comes into sight by itself. */
export function ConflictBanner({ disputes, onChoose }: ConflictBannerProps) {
  const banner = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!banner.current) return
    // Scrolling it into sight would scroll the sheet itself, which takes that for being pushed away.
    banner.current.focus({ preventScroll: true })
    scrollerOf(banner.current)?.scrollTo({ top: 0 })
  }, [])
  return (
    <section ref={banner} role="alert" tabIndex={-1} className="flex flex-col gap-4 rounded-10 bg-warning-soft p-4 outline-none">
      <p className="flex items-start gap-3 text-16 font-semibold">
        <GitMerge className="mt-0.5 size-5 shrink-0 text-warning" aria-hidden="true" />
        {disputes.length > 0
          ? 'Someone else changed this at the same time. Choose what to keep, then save.'
          : 'Someone else changed something else meanwhile. The form has both changes now: check them and save again.'}
      </p>
      {disputes.map(({ id, label, mine, theirs, holds }) => (
        <div key={id} className="flex flex-col items-start gap-2">
          <h3 className="text-16">{label}</h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-16">
            <dt className="text-muted">Yours</dt>
            <dd className="min-w-0">{mine}</dd>
            <dt className="text-muted">Theirs</dt>
            <dd className="min-w-0">{theirs}</dd>
          </dl>
          <SegmentedControl
            label={`What holds for ${label}`}
            value={holds}
            onChange={(which) => onChoose(id, which)}
            segments={[{ id: 'mine', label: 'Keep mine' }, { id: 'theirs', label: 'Take theirs' }]}
          />
        </div>
      ))}
    </section>
  )
}

/** What scrolls the part of the page that an element, its first, is in. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  const { parentElement } = element
  return !parentElement || getComputedStyle(parentElement).overflowY === 'auto' ? parentElement : scrollerOf(parentElement)
}
