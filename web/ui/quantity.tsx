import { Minus, Plus, Trash2 } from 'lucide-react'
import { IconButton } from './icon-button.tsx'

export interface QuantityProps {
  /** What is counted: “Caramel Macchiato”. */
  label: string
  value: number
  onChange: (value: number) => void
  min?: number
  max?: number
  /** Said on plus once `max` is reached: “Only 3 left”. */
  whyMax?: string
  /** Said on minus once `min` is reached, unless `canRemove`. */
  whyMin?: string
  /** At `min` minus turns into a bin and calls `onRemove`. */
  onRemove?: () => void
  size?: 'medium' | 'large'
}

/** How many: minus, the number, plus. */
export function Quantity({
  label,
  value,
  onChange,
  min = 1,
  max = 99,
  whyMax = `${max} is the most for one order`,
  whyMin = `${min} is the least`,
  onRemove,
  size = 'medium',
}: QuantityProps) {
  const removes = onRemove !== undefined && value <= min
  return (
    <div role="group" aria-label={label} className="inline-flex items-center rounded-chip border border-line-strong bg-raised">
      <IconButton
        label={removes ? `Remove ${label}` : `One fewer ${label}`}
        icon={removes ? <Trash2 /> : <Minus />}
        shape="round"
        size={size}
        whyDisabled={!removes && value <= min ? whyMin : undefined}
        onPress={() => (removes ? onRemove() : onChange(value - 1))}
      />
      <output aria-live="polite" className="min-w-8 text-center text-16 font-semibold tabular">
        {value}
      </output>
      <IconButton
        label={`One more ${label}`}
        icon={<Plus />}
        shape="round"
        size={size}
        whyDisabled={value >= max ? whyMax : undefined}
        onPress={() => onChange(value + 1)}
      />
    </div>
  )
}
