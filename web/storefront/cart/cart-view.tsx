import { Pencil } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Money } from '../../ui/money.tsx'
import { PictureTile } from '../../ui/picture-tile.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { showUndo } from '../../ui/toast.ts'
import { pictureAddress } from '../places/place-picture.ts'
import { keyOf, quantityMax } from './cart-line.ts'
import type { CartChange } from './cart-line.ts'
import { LineChangeNote } from './line-change-note.tsx'
import type { ViewedCart, ViewedLine } from './view-cart.ts'

export interface CartViewProps {
  cart: ViewedCart
  onChange: (change: CartChange) => void
  onEdit: (line: ViewedLine) => void
}

/** The lines of an order that is being put together: how many, what of, and what changed meanwhile. */
export function CartView({ cart, onChange, onEdit }: CartViewProps) {
  function remove(line: ViewedLine): void {
    onChange({ kind: 'quantity', key: keyOf(line), quantity: 0 })
    const { id, itemId, name, options, note, quantity, addedUnitPriceMinor } = line
    const taken = { id, itemId, name, options, note, quantity, addedUnitPriceMinor }
    showUndo(`${name} removed`, () => onChange({ kind: 'add', line: taken }))
  }
  return (
    <ul aria-label="Your order" className="flex flex-col">
      {cart.lines.map((line) => (
        <li key={keyOf(line)} className="flex gap-3 border-b border-line py-4 first:pt-1 last:border-0">
          <PictureTile name={line.name} src={pictureAddress(line.item?.picture ?? null)} size="small" isFaded={!line.isOrderable} />
          <div className="flex min-w-0 flex-1 flex-col gap-1.5">
            <div className="flex items-start justify-between gap-3">
              <h3 className="min-w-0 font-body text-16 font-semibold tracking-normal">{line.name}</h3>
              <span className="shrink-0 text-16 font-semibold">
                <Money minor={line.totalMinor} isFormer={!line.isOrderable} />
              </span>
            </div>
            {line.optionNames.length > 0 && <p className="text-14 text-muted">{line.optionNames.join(' · ')}</p>}
            {line.note !== '' && <p className="text-14 text-muted">“{line.note}”</p>}
            {line.change && <LineChangeNote change={line.change} />}
            <div className="mt-1 flex items-center justify-between gap-3">
              <Quantity
                label={line.name}
                value={line.quantity}
                max={Math.max(line.quantity, Math.min(quantityMax, line.item?.left ?? quantityMax))}
                {...(line.item?.left ? { whyMax: `Only ${line.item.left} left` } : {})}
                onChange={(quantity) => onChange({ kind: 'quantity', key: keyOf(line), quantity })}
                onRemove={() => remove(line)}
              />
              {line.item && <IconButton label={`Change ${line.name}`} icon={<Pencil />} shape="round" onPress={() => onEdit(line)} />}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
