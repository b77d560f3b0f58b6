import { SwitchField } from '../../ui/choice-fields.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { AddressSearch } from '../address-search.tsx'
import type { AuditSearch } from '../office-search.ts'
import { kindWords } from './audit-words.ts'
import type { AuditKind } from './entry.ts'

interface AuditFiltersProps {
  search: AuditSearch
  onChange: (change: AuditSearch) => void
  /** What something can have been done to. */
  kinds: readonly AuditKind[]
  /** Who can have done it; undefined until they are known, and empty where nobody is chosen by name. */
  members: readonly { personId: string; name: string }[] | undefined
  /** What somebody is called who is not among them: no longer, or never was. */
  otherwise: string
  /** There is more than here. */
  switchesPlaces?: boolean
}

/** Narrows the trail down; all of it stands in the address. */
export function AuditFilters({ search, onChange, kinds, members, otherwise, switchesPlaces = false }: AuditFiltersProps) {
  const people = (members ?? []).map(({ personId, name }) => ({ id: personId, label: name }))
  // Somebody who no longer works here still has done what they did.
  const other = search.person !== undefined && members !== undefined && !people.some(({ id }) => id === search.person) ? [{ id: search.person, label: otherwise }] : []
  const choosesPeople = members === undefined || people.length + other.length > 0
  return (
    <div className="mb-5 flex max-w-3xl flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <div className="min-w-56 flex-1">
          <AddressSearch label="Search by name, thing or request" placeholder="Search activity" initial={search.q} onSearch={(q) => onChange({ q })} />
        </div>
        {switchesPlaces && (
          <SegmentedControl
            label="Where"
            value={search.everywhere ? 'everywhere' : 'here'}
            onChange={(id) => onChange({ everywhere: id === 'everywhere' ? true as const : undefined })}
            segments={[{ id: 'here', label: 'Here' }, { id: 'everywhere', label: 'All places' }]}
          />
        )}
      </div>
      <div className="grid grid-cols-1 gap-x-2 gap-y-3 min-[22rem]:grid-cols-2 sm:gap-x-3 md:grid-cols-4">
        {choosesPeople && (
          <SelectField
            label="Who"
            options={[{ id: 'anybody', label: 'Anybody' }, ...people, ...other]}
            value={search.person ?? 'anybody'}
            onChange={(id) => onChange({ person: id === 'anybody' ? undefined : id })}
          />
        )}
        <SelectField
          label="What"
          options={[{ id: 'anything', label: 'Anything' }, ...kinds.map((id) => ({ id, label: kindWords[id] }))]}
          value={search.kind ?? 'anything'}
          onChange={(id) => onChange({ kind: kinds.find((kind) => kind === id) })}
        />
        <DatePicker label="From" value={search.from ?? null} onChange={(day) => onChange({ from: day ?? undefined })} {...search.to ? { max: search.to } : {}} />
        <DatePicker label="Until" value={search.to ?? null} onChange={(day) => onChange({ to: day ?? undefined })} {...search.from ? { min: search.from } : {}} />
      </div>
      <SwitchField label="Refused only" isSelected={search.refused === true} onChange={(isOn) => onChange({ refused: isOn ? true as const : undefined })} />
    </div>
  )
}
