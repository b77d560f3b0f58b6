import { PauseCircle } from 'lucide-react'
import type { Shop } from '../crew/shapes.ts'
import { Button } from '../ui/button.tsx'
import { useAccepting } from './use-accepting.ts'

/** Across the top while no orders are taken, so that nobody forgets to begin again. */
export function ClosedBanner({ shop }: { shop: Shop }) {
  const { isPending, accept } = useAccepting(shop)
  if (shop.accepting) return null
  return (
    <div role="status" className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 bg-warning-fill px-4 py-2 text-on-warning md:px-8">
      <span className="flex min-w-0 items-center gap-3 text-16 font-semibold">
        <PauseCircle className="size-5 shrink-0" aria-hidden="true" />
        {shop.name} is taking no orders right now.
      </span>
      <Button isPending={isPending} onPress={() => accept(true)}>
        Take orders again
      </Button>
    </div>
  )
}
