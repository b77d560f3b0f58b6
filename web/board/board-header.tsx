import { AArrowDown, AArrowUp, Bell, BellOff, BellRing, ChevronDown, CircleHelp, Maximize, Minimize, UserRound } from 'lucide-react'
import { useRouter } from '@tanstack/react-router'
import type { Shop } from '../crew/shapes.ts'
import { useStored } from '../ground/device/stored.ts'
import { Button } from '../ui/button.tsx'
import { ConnectionSign, type ConnectionState } from '../ui/connection.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuButton } from '../ui/menu.tsx'
import { Stat } from '../ui/stat.tsx'
import { minutesAndSeconds } from './board-words.ts'
import type { KitchenStats } from './card.ts'
import { largeTickets, useFullScreen } from './screen.ts'
import { useSound } from './sound.ts'

type Named = Pick<Shop, 'id' | 'slug' | 'name' | 'businessName'>

/** The name of the place: other boards for those who work at several, and the way out for whoever shares the tablet. */
export function BoardTitle({ shop, shops }: { shop: Named; shops: Named[] }) {
  const router = useRouter()
  return (
    <span className="-ms-4 flex min-w-0">
      <Menu
        label="Other boards and my account"
        trigger={
          <MenuButton variant="quiet" aria-label={`${shop.name}, other boards and my account`} trailing={<ChevronDown className="size-5" aria-hidden="true" />}>
            <span className="display block truncate text-20 sm:text-25">{shop.name}</span>
          </MenuButton>
        }
        actions={[...shops.map(({ id, slug, name, businessName }) => ({
          id,
          label: name,
          detail: id === shop.id ? `${businessName} · shown now` : businessName,
          onAction: () => void router.navigate({ href: `/board/${slug}` }),
        })), { id: 'me', label: 'My account', detail: 'Sign out, settings', icon: <UserRound aria-hidden="true" />, onAction: () => void router.navigate({ href: '/me' }) }]}
      />
    </span>
  )
}

/** How the day goes. */
export function BoardFigures({ stats }: { stats: KitchenStats | null }) {
  if (!stats) return null
  return (
    <>
      <Stat size="compact" value={stats.ordersToday} label="orders today" />
      <Stat size="compact" value={stats.active} label="active" />
      <Stat
        size="compact"
        value={stats.averagePreparationSeconds === null ? '–' : minutesAndSeconds(stats.averagePreparationSeconds)}
        label="average prep"
      />
      <Stat size="compact" value={stats.completedToday} label="completed" />
    </>
  )
}

/** How fresh the board is, the bell, how large the tickets are, the whole screen, help. */
export function BoardTools({ connection, onHelp }: { connection: ConnectionState; onHelp: () => void }) {
  const sound = useSound()
  const screen = useFullScreen()
  const isLarge = useStored(largeTickets)
  return (
    <>
      <ConnectionSign state={connection} />
      {sound.state === 'waiting' ? (
        <>
          <span className="sm:hidden"><IconButton label="Tap for sound" variant="outline" icon={<BellRing />} onPress={() => sound.turn(true)} /></span>
          <span className="max-sm:hidden">
            <Button icon={<BellRing className="size-5" aria-hidden="true" />} onPress={() => sound.turn(true)}>Tap for sound</Button>
          </span>
        </>
      ) : (
        <IconButton
          label={sound.state === 'on' ? 'Sound is on. Turn it off' : 'Sound is off. Turn it on'}
          icon={sound.state === 'on' ? <Bell /> : <BellOff />}
          aria-pressed={sound.state === 'on'}
          onPress={() => sound.turn(sound.state !== 'on')}
        />
      )}
      <span className="max-sm:hidden">
        <IconButton
          label={isLarge ? 'Smaller tickets, more of them' : 'Larger tickets'}
          icon={isLarge ? <AArrowDown /> : <AArrowUp />}
          aria-pressed={isLarge}
          onPress={() => largeTickets.set(!isLarge)}
        />
      </span>
      <span className="max-sm:hidden">
        {screen.isPossible && <IconButton label={screen.isFull ? 'Leave full screen' : 'Full screen'} icon={screen.isFull ? <Minimize /> : <Maximize />} onPress={screen.toggle} />}
      </span>
      <IconButton label="How the board works" icon={<CircleHelp />} onPress={onHelp} />
    </>
  )
}
