import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { allergenWords } from '../../storefront/menu/food-words.ts'
import { newKey } from '../../storefront/device/new-key.ts'
import { Button } from '../../ui/button.tsx'
import { MultipleChipGroup } from '../../ui/chip-group.tsx'
import { CheckboxField } from '../../ui/choice-fields.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { useHere } from '../here.ts'
import { MoneyField } from '../money-field.tsx'
import { useRefreshMenu } from './use-menu-edits.ts'
import { useOptionGroups, type OptionGroup } from './use-lookups.ts'

type Option = Omit<OptionGroup['options'][number], 'id'> & { id?: string; key: string }
type Draft = { name: string; choicesMin: number; choicesMax: number; options: Option[] }

const optionsMax = 50
const choicesLimit = 20
const nameMax = 80

const newOption = (): Option => ({ key: newKey(), name: '', priceMinor: 0, isDefault: false, quantityMax: 1, allergens: [] })

/** A question and its answers, to be edited. */
export function GroupSheet({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const groups = useOptionGroups()
  const group = groups.find((one) => one.id === id)
  if (id === undefined) return null
  if (id !== 'new' && !group) {
    return <Sheet isOpen onClose={onClose} title="Question" closesOnBack={false}><SkeletonList label="Loading" /></Sheet>
  }
  return <GroupForm key={id} group={group ?? null} onClose={onClose} />
}

function GroupForm({ group, onClose }: { group: OptionGroup | null; onClose: () => void }) {
  const { shop } = useHere()
  const refresh = useRefreshMenu()
  const [draft, setDraft] = useState<Draft>(() => group
    ? { name: group.name, choicesMin: group.choicesMin, choicesMax: group.choicesMax, options: group.options.map((option) => ({ ...option, key: option.id })) }
    : { name: '', choicesMin: 0, choicesMax: 1, options: [newOption(), newOption()] })
  // The version that was read first; another one only once the person has seen that it changed.
  const [version, setVersion] = useState(group?.version ?? 0)
  const [error, setError] = useState<string>()
  const [isPending, setPending] = useState(false)
  const [key] = useState(newKey)
  const setOptions = (options: Option[]) => setDraft({ ...draft, options })
  const setOption = (at: number, changes: Partial<Option>) => setOptions(draft.options.map((option, index) => (index === at ? { ...option, ...changes } : option)))
  const whyDisabled = whatIsMissing(draft)

  async function run(change: () => Promise<unknown>, done: string): Promise<void> {
    setPending(true)
    setError(undefined)
    try {
      await change()
      showToast({ title: done, tone: 'positive' })
      onClose()
    } catch (caught) {
      const problem = problemOf(caught)
      if (problem.code === 'changedMeanwhile' && typeof problem.facts.version === 'number') {
        setVersion(problem.facts.version)
        setError('Somebody else changed this question while you did. Yours is still here: save once more to replace theirs, or close and look at theirs first.')
      } else setError(detailOf(problem.facts) ?? problem.message)
    } finally {
      setPending(false)
      refresh()
    }
  }

  const body = () => ({
    name: draft.name.trim(), choicesMin: draft.choicesMin, choicesMax: draft.choicesMax,
    options: draft.options.map(({ key: _key, ...option }) => ({ ...option, name: option.name.trim() })),
  })
  const save = () => run(() => (group
    ? answerOf(api.PATCH('/api/option-groups/{id}', { params: { path: { id: group.id } }, body: body(), headers: { 'if-match': `"${version}"` } }))
    : answerOf(api.POST('/api/option-groups', { params: { query: { location: shop.slug } }, body: body(), headers: { 'idempotency-key': key } }))), `“${draft.name.trim()}” is saved`)
  const remove = () => group && run(() => api.DELETE('/api/option-groups/{id}', { params: { path: { id: group.id } } }), `“${group.name}” is deleted`)

  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={group ? group.name : 'A new question'}
      closesOnBack={false}
      footer={
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" isPending={isPending} whyDisabled={whyDisabled} onPress={() => void save()}>Save</Button>
          {group && <Button variant="quiet" onPress={() => void remove()}>Delete</Button>}
        </div>
      }
    >
      <div className="flex flex-col gap-5">
        {error && <p role="alert" className="rounded-10 bg-warning-soft p-4 text-16 font-medium">{error}</p>}
        <TextField
          label="Question"
          placeholder="Milk"
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          maxLength={nameMax}
        />
        <div className="grid grid-cols-2 gap-4">
          <NumberField
            label="At least"
            hasSteps
            minValue={0}
            maxValue={choicesLimit}
            value={draft.choicesMin}
            onChange={(choicesMin) => setDraft({ ...draft, choicesMin: choicesMin || 0 })}
          />
          <NumberField
            label="At most"
            hasSteps
            minValue={1}
            maxValue={choicesLimit}
            value={draft.choicesMax}
            onChange={(choicesMax) => setDraft({ ...draft, choicesMax: choicesMax || 1 })}
          />
        </div>
        <h3 className="text-20">Answers</h3>
        {draft.options.map((option, index) => (
          <OptionFields
            key={option.key}
            option={option}
            onChange={(changes) => setOption(index, changes)}
            whyNotUp={index === 0 ? 'It is the first' : undefined}
            whyNotDown={index === draft.options.length - 1 ? 'It is the last' : undefined}
            onMove={(by) => setOptions(moved(draft.options, index, index + by))}
            whyNotRemove={draft.options.length === 1 ? 'A question needs an answer' : undefined}
            onRemove={() => setOptions(draft.options.filter((_, at) => at !== index))}
          />
        ))}
        <div>
          <Button
            icon={<Plus className="size-5" aria-hidden="true" />}
            whyDisabled={draft.options.length >= optionsMax ? `${optionsMax} answers are the most` : undefined}
            onPress={() => setOptions([...draft.options, newOption()])}
          >
            Add an answer
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

/** What keeps a question from being saved, in words; undefined when nothing does. */
function whatIsMissing({ name, choicesMin, choicesMax, options }: Draft): string | undefined {
  if (name.trim() === '') return 'Give the question a name'
  if (options.length === 0) return 'Add an answer'
  if (options.some((option) => option.name.trim() === '')) return 'Give every answer a name'
  return choicesMin > choicesMax ? 'At least can not be more than at most' : undefined
}

function moved<Part>(list: Part[], from: number, to: number): Part[] {
  const copy = [...list]
  copy.splice(to, 0, ...copy.splice(from, 1))
  return copy
}

interface OptionFieldsProps {
  option: Option
  onChange: (changes: Partial<Option>) => void
  whyNotUp: string | undefined
  whyNotDown: string | undefined
  onMove: (by: 1 | -1) => void
  whyNotRemove: string | undefined
  onRemove: () => void
}

function OptionFields({ option, onChange, whyNotUp, whyNotDown, onMove, whyNotRemove, onRemove }: OptionFieldsProps) {
  const [isOpen, setOpen] = useState(false)
  const named = option.name || 'this answer'
  // The words are written for just these keys.
  const allergens = Object.keys(allergenWords) as Option['allergens']
  return (
    <div className="flex flex-col gap-3 rounded-10 border border-line p-3">
      <TextField label="Answer" value={option.name} onChange={(name) => onChange({ name })} maxLength={nameMax} />
      <div className="grid grid-cols-2 gap-3">
        <MoneyField
          label="Price difference"
          canBeNegative
          value={option.priceMinor}
          onChange={(minor) => onChange({ priceMinor: minor ?? 0 })}
        />
        <NumberField
          label="How many of it"
          hasSteps
          minValue={1}
          maxValue={10}
          value={option.quantityMax}
          onChange={(quantityMax) => onChange({ quantityMax: quantityMax || 1 })}
        />
      </div>
      <CheckboxField
        label="Chosen unless the guest says otherwise"
        isSelected={option.isDefault}
        onChange={(isDefault) => onChange({ isDefault })}
      />
      {isOpen && <MultipleChipGroup label={`Allergens of ${named}`} values={option.allergens} options={allergens.map((id) => ({ id, label: allergenWords[id] }))} onChange={(ids) => onChange({ allergens: allergens.filter((id) => ids.includes(id)) })} />}
      <div className="flex items-center gap-1">
        <Button size="small" variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {option.allergens.length === 0 ? 'Allergens' : `Allergens: ${option.allergens.map((id) => allergenWords[id]).join(', ')}`}
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

/** What exactly the server did not take, where it says so. */
function detailOf(facts: Readonly<Record<string, unknown>>): string | undefined {
  const [first] = Array.isArray(facts.errors) ? (facts.errors as { detail?: unknown }[]) : []
  return typeof first?.detail === 'string' ? first.detail : undefined
}
