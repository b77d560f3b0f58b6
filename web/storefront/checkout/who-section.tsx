import { TextLink } from '../../ui/link-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DetailsProps } from './how-section.tsx'
import { Section } from './section.tsx'

/** A name to call, and a way to reach somebody should anything change. */
export function WhoSection({ fulfilment, guest, errors, onGuest, signInHref }: DetailsProps & { signInHref: string | null }) {
  return (
    <Section title="Who is it for?" aside={signInHref && <TextLink href={signInHref}>Sign in instead</TextLink>}>
      <TextField label="Name" autoComplete="name" maxLength={80} value={guest.name} onChange={(name) => onGuest({ name })} error={errors.name} />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField
          label="Email"
          type="email"
          inputMode="email"
          autoComplete="email"
          isOptional={fulfilment !== 'instant'}
          maxLength={254}
          spellCheck="false"
          value={guest.email}
          onChange={(email) => onGuest({ email })}
          error={errors.email}
        />
        {fulfilment !== 'instant' && (
          <TextField
            label="Phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            isOptional
            maxLength={24}
            value={guest.phone}
            onChange={(phone) => onGuest({ phone })}
            error={errors.phone}
          />
        )}
      </div>
    </Section>
  )
}
