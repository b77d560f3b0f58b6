import { TextField } from '../../ui/text-field.tsx'

/** Where a guest sits who eats here. */
export function TableField({ value, onChange }: { value: string; onChange: (tableId: string) => void }) {
  return (
    <div className="flex items-center gap-3 px-1 md:px-0">
      <span className="text-16 text-muted" aria-hidden="true">
        I'm at table
      </span>
      <div className="w-24">
        <TextField label="Table" isLabelHidden placeholder="7" maxLength={12} value={value} onChange={onChange} />
      </div>
    </div>
  )
}
