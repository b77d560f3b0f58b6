import { CircleCheck, Clock, EyeOff, Pencil, Star, StarOff } from 'lucide-react'
import type { paths } from '../../api/schema.ts'
import { Menu, type MenuAction } from '../../ui/menu.tsx'
import { useHere } from '../here.ts'
import { soldOutChoices } from './sold-out.ts'
import { useQuickEdits } from './use-menu-edits.ts'

export type ListedItem = paths['/api/menu-items']['get']['responses'][200]['content']['application/json']['items'][number]

/** What is done to an item from the list, without opening it. */
export function ItemMenu({ item, onOpen }: { item: ListedItem; onOpen: (id: string) => void }) {
  const { shop } = useHere()
  const change = useQuickEdits()
  const isOff = item.unavailableReason === 'soldOut'
  const actions: MenuAction[] = [
    { id: 'edit', label: 'Edit', icon: <Pencil aria-hidden="true" />, onAction: () => onOpen(item.id) },
    isOff
      ? {
          id: 'back', label: 'Available again', icon: <CircleCheck aria-hidden="true" />,
          onAction: () => void change(item, { soldOutUntil: null }, `${item.name} is available again`, item.availableAgainAt ? { soldOutUntil: item.availableAgainAt } : undefined),
          whyDisabled: item.left === 0 ? 'There are none left. Receive some under Stock' : undefined,
        }
      : undefined,
    ...(isOff ? [] : soldOutChoices(shop.timeZone).map(({ id, label, until }) => ({
      id, label: `Sold out: ${label.toLowerCase()}`, icon: <Clock aria-hidden="true" />,
      onAction: () => void change(item, { soldOutUntil: until }, `${item.name} is sold out ${label.toLowerCase()}`, { soldOutUntil: null }),
    }))),
    item.featured
      ? { id: 'unfeature', label: 'No longer item of the day', icon: <StarOff aria-hidden="true" />,
          onAction: () => void change(item, { featured: false }, `${item.name} is one among others`, { featured: true }) }
      : { id: 'feature', label: 'Make it the item of the day', icon: <Star aria-hidden="true" />,
          onAction: () => void change(item, { featured: true }, `${item.name} is the item of the day`) },
    {
      id: 'unlist', label: 'Take off this menu', icon: <EyeOff aria-hidden="true" />,
      onAction: () => void change(item, { listed: false }, `${item.name} is off the menu of ${shop.name}`, { listed: true, priceMinor: item.priceMinor }),
    },
  ].filter((action) => action !== undefined)
  return <Menu label={`More for ${item.name}`} actions={actions} />
}
