import { roleWords } from '../../crew/roles.ts'
import { RadioGroupField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useHere } from '../here.ts'
import { givenRoles, givenWords, whyNot, type GivenRole } from './words.ts'

export type Offer = { role: GivenRole; jobTitle: string }

/** As what somebody works here, and what it is called. */
export function RoleFields({ offer, onChange }: { offer: Offer; onChange: (offer: Offer) => void }) {
  const { role: mine } = useHere()
  return (
    <>
      <RadioGroupField
        label="Role"
        value={offer.role}
        onChange={(id) => onChange({ ...offer, role: givenRoles.find((one) => one === id) ?? offer.role })}
        options={givenRoles.map((id) => {
          const why = whyNot(mine, id)
          return { id, label: roleWords[id], detail: givenWords[id], ...(why ? { whyDisabled: why } : {}) }
        })}
      />
      <TextField
        label="Job title"
        isOptional
        placeholder="Head barista"
        value={offer.jobTitle}
        onChange={(jobTitle) => onChange({ ...offer, jobTitle })}
        maxLength={80}
      />
    </>
  )
}
