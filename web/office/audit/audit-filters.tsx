import { queries } from '../../api/client.ts'
import { can } from '../../crew/roles.ts'
import { SwitchField } from '../../ui/choice-fields.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { AddressSearch } from '../address-search.tsx'
import { useHere } from '../here.ts'
import { auditKinds } from '../office-search.ts'
import type { AuditSearch } from '../office-search.ts'
import { kindWords } from './audit-words.ts'

const membersMax = 100

interface AuditFiltersProps {
  search: AuditSearch
  onChange: (change: AuditSearch) => void
}

/** Narrows the trail down; all of it stands in the address. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const { shop, me } = useHere()
  const members = queries.useQuery('get', '/api/locations/{location}/members', { params: { path: { location: shop.slug }, query: { limit: membersMax } } })
  const people = (members.data?.items ?? []).map(({ personId, name }) => ({ id: personId, label: name }))
  // Somebody who no longer works here still has done what they did.
  const isGone = search.person !== undefined && members.data !== undefined && !people.some(({ id }) => id === search.person)
  return (
    <div className="mb-5 flex max-w-3xl flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <div className="min-w-56 flex-1">
          <AddressSearch label="Search by name, thing or request" initial={search.q} onSearch={(q) => onChange({ q })} />
        </div>
        {can(me, shop, 'audit.readAll') && (
          <SegmentedControl
            label="Where"
            value={search.everywhere ? 'everywhere' : 'here'}
            onChange={(id) => onChange({ everywhere: id === 'everywhere' ? true as const : undefined })}
            segments={[{ id: 'here', label: 'Here' }, { id: 'everywhere', label: 'All places' }]}
          />
        )}
      </div>
      <div className="grid grid-cols-1 gap-x-2 gap-y-3 min-[22rem]:grid-cols-2 sm:gap-x-3 md:grid-cols-4">
        <SelectField
          label="Who"
          options={[{ id: 'anybody', label: 'Anybody' }, ...people, ...isGone && search.person !== undefined ? [{ id: search.person, label: 'Somebody who left' }] : []]}
          value={search.person ?? 'anybody'}
          onChange={(id) => onChange({ person: id === 'anybody' ? undefined : id })}
        />
        <SelectField
          label="What"
          options={[{ id: 'anything', label: 'Anything' }, ...auditKinds.map((id) => ({ id, label: kindWords[id] }))]}
          value={search.kind ?? 'anything'}
          onChange={(id) => onChange({ kind: auditKinds.find((kind) => kind === id) })}
        />
        <DatePicker label="From" value={search.from ?? null} onChange={(day) => onChange({ from: day ?? undefined })} {...search.to ? { max: search.to } : {}} />
        <DatePicker label="Until" value={search.to ?? null} onChange={(day) => onChange({ to: day ?? undefined })} {...search.from ? { min: search.from } : {}} />
      </div>
      <SwitchField label="Only what was refused" isSelected={search.refused === true} onChange={(isOn) => onChange({ refused: isOn ? true as const : undefined })} />
    </div>
  )
}
