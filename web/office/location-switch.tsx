import { useRouter } from '@tanstack/react-router'
import { ChevronsUpDown } from 'lucide-react'
import { useMyShops } from '../crew/my-shops.ts'
import type { Me, Shop } from '../crew/shapes.ts'
import { Menu, MenuButton } from '../ui/menu.tsx'

/** Which location the office is of; a switch for those who run several. */
export function LocationSwitch({ shop, me }: { shop: Shop; me: Me }) {
  const shops = useMyShops(me, 'office.open')
  const router = useRouter()
  const name = (
    <span className="flex min-w-0 flex-col text-start">
      <span className="display truncate text-20">{shop.name}</span>
      <span className="truncate text-14 font-normal text-muted">{shop.businessName}</span>
    </span>
  )
  if (shops.length < 2) return name
  return (
    <span className="-mx-4 flex">
      <Menu
        label="Other offices"
        trigger={
          <MenuButton variant="quiet" isWide trailing={<ChevronsUpDown className="size-5" aria-hidden="true" />}>
            {name}
            <span className="sr-only">, switch to another office</span>
          </MenuButton>
        }
        actions={shops.map((one) => ({
          id: one.id,
          label: one.name,
          detail: one.id === shop.id ? `${one.businessName} · shown now` : one.businessName,
          onAction: () => void router.navigate({ href: `/office/${one.slug}` }),
        }))}
      />
    </span>
  )
}
