import { Star } from 'lucide-react'
import type { MenuItem } from '../../api/shapes.ts'
import { Badge } from '../../ui/badge.tsx'
import { CardButton } from '../../ui/card-target.tsx'
import { Money } from '../../ui/money.tsx'
import { PictureTile } from '../../ui/picture-tile.tsx'
import { pictureAddress } from '../places/place-picture.ts'
import type { Availability } from './availability.ts'

export interface ItemOfTheDayProps {
  item: MenuItem
  availability: Availability | null
  onOpen: () => void
}

/** What the place is proud of today. */
export function ItemOfTheDay({ item, availability, onOpen }: ItemOfTheDayProps) {
  return (
    <section aria-label="Item of the day" className="relative flex items-center gap-4 overflow-hidden rounded-16 bg-accent-soft p-4">
      <PictureTile name={item.name} src={pictureAddress(item.picture)} size="medium" isEager isFaded={availability?.canAdd === false} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex items-center gap-1.5 text-14 font-semibold text-accent-text">
          <Star className="size-4 fill-current" aria-hidden="true" />
          Item of the day
        </p>
        <h2 className="text-20 md:text-25">
          <CardButton onPress={onOpen}>{item.name}</CardButton>
        </h2>
        <p className="line-clamp-1 text-16 text-muted">{item.description}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-16 font-semibold">
          <Money minor={item.priceMinor} />
          {availability && <Badge tone={availability.tone}>{availability.words}</Badge>}
        </p>
      </div>
    </section>
  )
}
