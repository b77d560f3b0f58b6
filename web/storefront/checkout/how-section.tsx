import type { Fulfilment, Place } from '../../api/shapes.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { addressLine, addressWords } from '../../ground/places/address.ts'
import type { Field, FieldErrors } from './check-details.ts'
import type { Draft, Guest } from './draft.ts'
import { fulfilmentWords } from './fulfilments.ts'
import { Notice } from './notice.tsx'
import { Section } from './section.tsx'

export interface DetailsProps {
  fulfilment: Fulfilment
  draft: Draft
  guest: Guest
  errors: FieldErrors
  onDraft: (change: Partial<Draft>) => void
  onGuest: (change: Partial<Guest>) => void
}

/** How it reaches the guest, and where that is. */
export function HowSection({ place, problem, ...details }: DetailsProps & { place: Place; problem: string | undefined }) {
  const { fulfilment, draft, guest, errors, onDraft, onGuest } = details
  const field = (name: keyof Guest, error?: Field) => ({
    value: guest[name], onChange: (value: string) => onGuest({ [name]: value }), ...(error && { error: errors[error] }),
  })
  const words = addressWords(place.country)
  if (fulfilment === 'instant') return null
  return (
    <Section title="How would you like it?">
      {place.fulfilments.length > 1 ? (
        <SegmentedControl<Fulfilment>
          label="How would you like it?"
          isWide
          value={fulfilment}
          onChange={(next) => onDraft({ fulfilment: next })}
          segments={place.fulfilments.map((id) => ({ id, label: fulfilmentWords[id] }))}
        />
      ) : (
        <p className="text-16">{fulfilmentWords[fulfilment]}</p>
      )}
      {problem && <Notice>{problem}</Notice>}
      {fulfilment === 'pickup' && (
        <p className="text-16 text-muted">
          At {addressLine(place, place.country)}
        </p>
      )}
      {fulfilment === 'dineIn' && (
        <div className="max-w-48">
          <TextField
            label="Table"
            placeholder="7"
            maxLength={12}
            value={draft.tableId}
            onChange={(tableId) => onDraft({ tableId })}
            error={errors.table}
          />
        </div>
      )}
      {fulfilment === 'delivery' && (
        <div className="flex flex-col gap-4">
          <TextField label="Street address" autoComplete="street-address" maxLength={200} {...field('street', 'street')} />
          <TextField label="City" autoComplete="address-level2" maxLength={100} {...field('city', 'city')} />
          <div className="grid grid-cols-2 gap-3">
            {words.region && <TextField label={words.region} isOptional autoComplete="address-level1" maxLength={60} {...field('region')} />}
            <TextField label={words.postcode} isOptional autoComplete="postal-code" maxLength={20} {...field('postcode')} />
          </div>
          <TextField label="Delivery notes" isOptional placeholder="Apt 3B, ring twice" maxLength={200} {...field('addressNote')} />
        </div>
      )}
    </Section>
  )
}
