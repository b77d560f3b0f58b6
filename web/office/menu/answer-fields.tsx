import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { allergenWords } from '../../ground/words/food-words.ts'
import { Button } from '../../ui/button.tsx'
import { MultipleChipGroup } from '../../ui/chip-group.tsx'
import { CheckboxField } from '../../ui/choice-fields.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { MoneyField } from '../money-field.tsx'
import { nameMax, type Answer } from './question-draft.ts'

interface AnswerFieldsProps {
  answer: Answer
  onChange: (changes: Partial<Answer>) => void
  whyNotUp: string | undefined
  whyNotDown: string | undefined
  onMove: (by: 1 | -1) => void
  whyNotRemove: string | undefined
  onRemove: () => void
}

/** One answer of a question, to be edited. */
export function AnswerFields({ answer, onChange, whyNotUp, whyNotDown, onMove, whyNotRemove, onRemove }: AnswerFieldsProps) {
  const [isOpen, setOpen] = useState(false)
  const named = answer.name || 'this answer'
  // The words are written for just these keys.
  const allergens = Object.keys(allergenWords) as Answer['allergens']
  return (
    <div role="group" aria-label={`Answer ${named}`} className="flex flex-col gap-3 rounded-10 border border-line p-3">
      <TextField label="Answer" value={answer.name} onChange={(name) => onChange({ name })} maxLength={nameMax} />
      <div className="grid gap-3 min-[24rem]:grid-cols-2">
        <MoneyField
          label="Price difference"
          canBeNegative
          value={answer.priceMinor}
          onChange={(minor) => onChange({ priceMinor: minor ?? 0 })}
        />
        <NumberField
          label="How many of it"
          hasSteps
          minValue={1}
          maxValue={10}
          value={answer.quantityMax}
          onChange={(quantityMax) => onChange({ quantityMax: quantityMax || 1 })}
        />
      </div>
      <CheckboxField
        label="Chosen unless the guest says otherwise"
        isSelected={answer.isDefault}
        onChange={(isDefault) => onChange({ isDefault })}
      />
      {isOpen && <MultipleChipGroup label={`Allergens of ${named}`} values={answer.allergens} options={allergens.map((id) => ({ id, label: allergenWords[id] }))} onChange={(ids) => onChange({ allergens: allergens.filter((id) => ids.includes(id)) })} />}
      <div className="flex items-center gap-1">
        <Button size="small" variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {answer.allergens.length === 0 ? 'Allergens' : `Allergens: ${answer.allergens.map((id) => allergenWords[id]).join(', ')}`}
        </Button>
        <span className="ms-auto flex">
          <IconButton label={`Move ${named} up`} icon={<ArrowUp />} whyDisabled={whyNotUp} onPress={() => onMove(-1)} />
          <IconButton label={`Move ${named} down`} icon={<ArrowDown />} whyDisabled={whyNotDown} onPress={() => onMove(1)} />
          <IconButton label={`Remove ${named}`} icon={<Trash2 />} whyDisabled={whyNotRemove} onPress={onRemove} />
        </span>
      </div>
    </div>
  )
}
