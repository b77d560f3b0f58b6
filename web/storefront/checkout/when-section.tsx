import { useState } from 'react'
import type { Place, Quote } from '../../api/shapes.ts'
import { RadioGroupField } from '../../ui/choice-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { whenWords } from '../../ground/places/open-state.ts'
import type { OpenState } from '../../ground/places/open-state.ts'
import { Notice } from './notice.tsx'
import { Section } from './section.tsx'
import { TimeSheet } from './time-sheet.tsx'

export interface WhenSectionProps {
  place: Place
  state: OpenState
  now: number
  /** ISO 8601; null: as soon as possible. */
  when: string | null
  quote: Quote | undefined
  problem: string | undefined
  onChange: (when: string | null) => void
}

/** Now, with the time it will be ready; or a time of one's own. */
export function WhenSection({ place, state, now, when, quote, problem, onChange }: WhenSectionProps) {
  const [isChoosing, setChoosing] = useState(false)
  const isPaused = state.kind === 'paused'
  const whyNotNow = isPaused ? state.words : state.kind === 'closed' ? 'Closed now' : undefined
  const canBeNow = whyNotNow === undefined
  const promised = when === null && quote
    ? `${quote.fulfilment === 'delivery' ? 'Arriving' : 'Ready'} around ${whenWords(quote.promisedAt, now, place).replace(/^at /, '')}` : undefined
  return (
    <Section title="When?">
      <RadioGroupField
        label="When?"
        isLabelHidden
        value={when === null ? (canBeNow ? 'now' : null) : 'later'}
        onChange={(id) => (id === 'now' ? onChange(null) : setChoosing(true))}
        options={[
          {
            id: 'now', label: 'As soon as possible',
            ...(whyNotNow !== undefined && { whyDisabled: whyNotNow }), ...(canBeNow && promised && { detail: promised }),
          },
          { id: 'later', ...(isPaused && { whyDisabled: state.words }), label: when === null ? 'Schedule for later' : capitalised(whenWords(when, now, place).replace(/^at /, 'today at ')) },
        ]}
      />
      {when !== null && (
        <div>
          <Button size="small" onPress={() => setChoosing(true)}>
            Choose another time
          </Button>
        </div>
      )}
      {problem && <Notice tone={canBeNow ? 'trouble' : 'wish'} action={<Button size="small" onPress={() => setChoosing(true)}>Choose a time</Button>}>{problem}</Notice>}
      <TimeSheet isOpen={isChoosing} onClose={() => setChoosing(false)} place={place} canBeNow={canBeNow} value={when} onChange={onChange} />
    </Section>
  )
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
