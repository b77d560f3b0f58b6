import { useId, useRef, useState } from 'react'
import type { MenuItem } from '../../api/shapes.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Money } from '../../ui/money.tsx'
import { PictureTile } from '../../ui/picture-tile.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { noteMax, quantityMax, unitPrice } from '../cart/cart-line.ts'
import type { CartLine } from '../cart/cart-line.ts'
import { newKey } from '../../ground/device/new-key.ts'
import type { Availability } from '../menu/availability.ts'
import { pictureAddress } from '../places/place-picture.ts'
import { choicesOfLine, defaultChoices, idsOf, missingChoices } from './choices.ts'
import { ItemFacts } from './item-facts.tsx'
import { OptionGroupField } from './option-group-field.tsx'

export interface ItemSheetProps {
  item: MenuItem
  isOpen: boolean
  onClose: () => void
  /** The line that is being changed; without one the item is added. */
  line?: CartLine | undefined
  availability: Availability | null
  /** Why nothing can be ordered here now. */
  whyNot?: string | undefined
  onDone: (line: CartLine) => void
}

/** Everything about one item, and every choice there is. Opened anew for each item: give it a `key`. */
export function ItemSheet({ item, isOpen, onClose, line, availability, whyNot, onDone }: ItemSheetProps) {
  const [choices, setChoices] = useState(() => (line ? choicesOfLine(item, line.options) : defaultChoices(item)))
  const [quantity, setQuantity] = useState(line?.quantity ?? 1)
  const [note, setNote] = useState(line?.note ?? '')
  const [isComplaining, setComplaining] = useState(false)
  const groups = useRef<HTMLFormElement>(null)
  const id = useId()

  const missing = missingChoices(item, choices)
  const options = idsOf(choices)
  const unitPriceMinor = unitPrice(item, options)
  const most = Math.min(quantityMax, item.left ?? quantityMax)
  const cannot = whyNot ?? (availability?.canAdd === false ? `${item.name}: ${availability.words.toLowerCase()}` : undefined)

  function done(): void {
    const first = missing[0]
    if (first) {
      // Each group says what it lacks, and the first of them comes into sight.
      setComplaining(true)
      const group = groups.current?.querySelector<HTMLElement>(`[data-group="${first.groupId}"]`)
      // To the nearest edge only: the sheet itself is a scroll position, and centring would scroll it away as well.
      group?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
      group?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true })
      return
    }
    onDone({ id: line?.id ?? newKey(), itemId: item.id, name: item.name, options, note: note.trim(), quantity, addedUnitPriceMinor: unitPriceMinor })
  }

  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      place="centre"
      title={item.name}
      picture={<PictureTile name={item.name} src={pictureAddress(item.picture)} size="cover" isEager isFaded={cannot !== undefined} />}
      footer={
        <div className="flex flex-col gap-2">
          {missing.length > 0 && !cannot && (
            <p id={`${id}-missing`} className="text-14 text-muted">
              {missing.map(({ words }) => words).join('. ')}.
            </p>
          )}
          <div className="flex items-center gap-3">
            <Quantity
              label={item.name}
              value={quantity}
              onChange={setQuantity}
              max={Math.max(1, most)}
              {...(item.left === null ? {} : { whyMax: `Only ${item.left} left` })}
            />
            <Button
              variant="primary"
              size="large"
              isWide
              type="submit"
              form={id}
              trailing={<Money minor={unitPriceMinor * quantity} />}
              whyDisabled={cannot}
            >
              {line ? (
                'Save'
              ) : (
                <>
                  Add<span className="max-sm:sr-only"> to order</span>
                </>
              )}
            </Button>
          </div>
        </div>
      }
    >
      <form
        id={id}
        ref={groups}
        noValidate
        className="flex flex-col gap-7 pt-1"
        onSubmit={(event) => {
          event.preventDefault()
          if (cannot === undefined) done()
        }}
      >
        <div className="flex flex-col gap-3">
          <p className="text-16 text-muted">{item.description}</p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-16 font-semibold">
            <Money minor={item.priceMinor} />
            {availability && <Badge tone={availability.tone}>{availability.words}</Badge>}
          </p>
          <ItemFacts item={item} options={options} />
        </div>
        {item.optionGroups.map((group) => (
          <OptionGroupField
            key={group.id}
            group={group}
            choices={choices}
            onChange={setChoices}
            complaint={isComplaining ? missing.find(({ groupId }) => groupId === group.id)?.words : undefined}
          />
        ))}
        <TextField
          label="Note for the kitchen"
          isOptional
          placeholder="Extra hot, please"
          maxLength={noteMax}
          value={note}
          onChange={setNote}
          enterKeyHint="done"
        />
      </form>
    </Sheet>
  )
}
