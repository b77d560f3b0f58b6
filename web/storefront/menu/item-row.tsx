import { Plus } from 'lucide-react'
import type { MenuItem } from '../../api/shapes.ts'
import { Badge } from '../../ui/badge.tsx'
import { CardButton } from '../../ui/card-target.tsx'
import { classes } from '../../ui/classes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Money } from '../../ui/money.tsx'
import { PictureTile } from '../../ui/picture-tile.tsx'
import { isReadyAsUsual } from '../item/choices.ts'
import { pictureAddress } from '../places/place-picture.ts'
import type { Availability } from './availability.ts'

export interface ItemRowProps {
  item: MenuItem
  availability: Availability | null
  /** How many are in the cart. */
  inCart: number
  onOpen: () => void
  /** Puts it into the cart as it usually is; null: nothing can be added here. */
  onQuickAdd: (() => void) | null
  isEager: boolean
}

/** One thing on the menu: a tap opens it, the plus adds it as it usually is. */
export function ItemRow({ item, availability, inCart, onOpen, onQuickAdd, isEager }: ItemRowProps) {
  const canAdd = availability?.canAdd ?? true
  return (
    <li className="relative flex gap-4 border-b border-line py-4">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <h3 className="text-20">
          <CardButton onPress={onOpen}>{item.name}</CardButton>
        </h3>
        <p className="line-clamp-2 text-16 text-muted">{item.description}</p>
        <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-16 font-semibold">
          <Money minor={item.priceMinor} />
          {availability && <Badge tone={availability.tone}>{availability.words}</Badge>}
        </p>
      </div>
      <div className="relative self-start">
        <PictureTile name={item.name} src={pictureAddress(item.picture)} size="large" isFaded={!canAdd} isEager={isEager} />
        {inCart > 0 && (
          <span
            className={classes(
              'absolute start-1 top-1 flex h-6 min-w-6 items-center justify-center rounded-chip px-1.5',
              'bg-accent text-14 font-semibold text-on-accent tabular',
            )}
          >
            {inCart}
            <span className="sr-only"> in your order</span>
          </span>
        )}
        {onQuickAdd && canAdd && isReadyAsUsual(item) && (
          <span className="absolute end-1 bottom-1 z-1 rounded-chip bg-raised">
            <IconButton label={`Quick add ${item.name}`} icon={<Plus />} variant="filled" shape="round" size="small" onPress={onQuickAdd} />
          </span>
        )}
      </div>
    </li>
  )
}
