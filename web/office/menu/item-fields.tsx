import { useState, type ReactNode } from 'react'
import { allergenWords, dietWords } from '../../ground/words/food-words.ts'
import { Button } from '../../ui/button.tsx'
import { MultipleChipGroup } from '../../ui/chip-group.tsx'
import { SwitchField } from '../../ui/choice-fields.tsx'
import { useNow } from '../../ui/now.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { PictureTile } from '../../ui/picture-tile.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextAreaField, TextField } from '../../ui/text-field.tsx'
import { formatTime } from '../../ui/time-format.ts'
import { useHere } from '../here.ts'
import { MoneyField } from '../money-field.tsx'
import { DaypartsField } from './dayparts-field.tsx'
import type { ItemDraft } from './item-draft.ts'
import { PictureChoice } from './picture-choice.tsx'
import { isUntilFurther, soldOutChoices } from './sold-out.ts'
import { useCategories, useOptionGroups, useTaxClasses } from './use-lookups.ts'

interface ItemFieldsProps {
  draft: ItemDraft
  onChange: (draft: ItemDraft) => void
  /** Why what all locations share cannot be changed. */
  whySharedOff: string | undefined
}

const off = (why: string | undefined) => (why ? { whyDisabled: 'Shared with a location you do not manage' } : {})
const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as Key[] // the words are written for just these keys

/** Everything of an item that can be edited: first how it is sold here, then what it is. */
export function ItemFields({ draft, onChange, whySharedOff }: ItemFieldsProps) {
  const set = <Field extends keyof ItemDraft>(field: Field) => (value: ItemDraft[Field]) => onChange({ ...draft, [field]: value })
  const categories = useCategories()
  const taxes = useTaxClasses()
  const groups = useOptionGroups()
  const { shop } = useHere()
  const shared = off(whySharedOff)
  const [isChoosing, setChoosing] = useState(false)
  return (
    <>
      <div className="flex items-center gap-4">
        <PictureTile name={draft.name || '?'} src={draft.picture && `/pictures/${draft.picture}.svg`} size="medium" isEager />
        <Button whyDisabled={whySharedOff} aria-expanded={isChoosing} onPress={() => setChoosing(!isChoosing)}>
          {draft.picture ? 'Change picture' : 'Choose a picture'}
        </Button>
      </div>
      {isChoosing && <PictureChoice value={draft.picture} onChange={(picture) => { set('picture')(picture); setChoosing(false) }} />}
      <TextField label="Name" value={draft.name} onChange={set('name')} maxLength={120} {...shared} />
      <MoneyField
        label={`Price at ${shop.name}`}
        hint={shop.pricesIncludeTax ? 'With tax' : 'Tax is added'}
        value={draft.priceMinor}
        onChange={set('priceMinor')}
      />
      <SoldOut until={draft.soldOutUntil} onChange={set('soldOutUntil')} />
      <SwitchField
        label="Item of the day"
        hint="Shown first on the menu. It replaces the current item of the day."
        isSelected={draft.featured}
        onChange={set('featured')}
      />
      <hr className="border-line" />
      {whySharedOff && <p className="text-16 text-muted">{whySharedOff}.</p>}
      <TextAreaField label="Description" isOptional value={draft.description} onChange={set('description')} maxLength={1000} {...shared} />
      <SelectField
        label="Category"
        options={categories.map(({ id, name }) => ({ id, label: name }))}
        value={draft.categoryId}
        onChange={set('categoryId')}
        {...shared}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField
          label="Preparation" hint="Minutes" hasSteps minValue={0} maxValue={240} value={draft.preparationSeconds / 60}
          onChange={(minutes) => set('preparationSeconds')(Number.isNaN(minutes) ? 0 : Math.round(minutes * 60))} formatOptions={{ maximumFractionDigits: 1 }} {...shared}
        />
        <NumberField
          label="Calories" isOptional hint="Kilocalories" minValue={0} maxValue={20_000} value={draft.calories ?? NaN}
          onChange={(calories) => set('calories')(Number.isNaN(calories) ? null : Math.round(calories))} {...shared}
        />
      </div>
      <SelectField
        label="Tax"
        options={taxes.map(({ id, name }) => ({ id, label: name }))}
        value={draft.taxClassId === '' ? null : draft.taxClassId}
        onChange={set('taxClassId')}
        {...shared}
      />
      <Chips label="Allergens">
        <MultipleChipGroup
          label="Allergens" values={draft.allergens} options={keysOf(allergenWords).map((id) => ({ id, label: allergenWords[id], whyDisabled: shared.whyDisabled }))}
          onChange={(ids) => set('allergens')(keysOf(allergenWords).filter((id) => ids.includes(id)))}
        />
      </Chips>
      <Chips label="Good for">
        <MultipleChipGroup
          label="Diets" values={draft.diets} options={keysOf(dietWords).map((id) => ({ id, label: dietWords[id], whyDisabled: shared.whyDisabled }))}
          onChange={(ids) => set('diets')(keysOf(dietWords).filter((id) => ids.includes(id)))}
        />
      </Chips>
      <Chips label="What guests are asked, in this order">
        {groups.length === 0 ? <p className="text-14 text-muted">There are no option groups yet. Add some under Option groups.</p> : (
          <MultipleChipGroup
            label="Option groups" values={draft.optionGroupIds}
            options={groups.map(({ id, name, options }) => ({
              id,
              label: groups.filter((other) => other.name === name).length > 1 ? `${name} (${options[0]?.name ?? ''} …)` : name,
              whyDisabled: shared.whyDisabled,
              ...(draft.optionGroupIds.includes(id) ? { detail: draft.optionGroupIds.indexOf(id) + 1 } : {}),
            }))}
            // Those that stay keep their place; a new one comes last.
            onChange={(ids) => set('optionGroupIds')([...draft.optionGroupIds.filter((id) => ids.includes(id)), ...ids.filter((id) => !draft.optionGroupIds.includes(id))])}
          />
        )}
      </Chips>
      <DaypartsField value={draft.dayparts} onChange={set('dayparts')} whyDisabled={shared.whyDisabled} />
    </>
  )
}

function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-body text-16 font-medium tracking-normal">{label}</h3>
      {children}
    </div>
  )
}

function SoldOut({ until, onChange }: { until: string | null; onChange: (until: string | null) => void }) {
  const { shop } = useHere()
  const now = useNow(60_000)
  const isOff = until !== null && Date.parse(until) > now
  const words = !isOff ? '' : isUntilFurther(until, now) ? 'Sold out until further notice' : `Sold out until ${formatTime(until, 'dateTime', shop.timeZone, shop.locale)}`
  const choices = soldOutChoices(shop.timeZone)
  return (
    <SelectField
      label="Available"
      value={isOff ? 'kept' : 'no'}
      onChange={(id) => {
        if (id === 'no') onChange(null)
        else onChange(choices.find((choice) => choice.id === id)?.until ?? until)
      }}
      options={[
        { id: 'no', label: 'Available' },
        ...(isOff ? [{ id: 'kept', label: words }] : []),
        ...choices.map(({ id, label }) => ({ id, label: `Sold out ${label.toLowerCase()}` })),
      ]}
    />
  )
}
