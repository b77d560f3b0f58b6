import { CloudOff, LoaderCircle, Radio, RefreshCw, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge, type Tone } from './badge.tsx'
import { Button } from './button.tsx'
import { useNow } from './now.ts'
import { formatLength } from './time-format.ts'

/** `live` changes arrive by themselves; `polling` they are fetched every few seconds; `offline` this device has no network. */
export type ConnectionState = 'live' | 'connecting' | 'polling' | 'offline'

const signs: Record<ConnectionState, { word: string; tone: Tone; icon: ReactNode }> = {
  live: { word: 'Live', tone: 'positive', icon: <Radio aria-hidden="true" /> },
  connecting: { word: 'Connecting', tone: 'neutral', icon: <LoaderCircle className="animate-turn" aria-hidden="true" /> },
  polling: { word: 'Every few seconds', tone: 'info', icon: <RefreshCw aria-hidden="true" /> },
  offline: { word: 'Offline', tone: 'danger', icon: <WifiOff aria-hidden="true" /> },
}

/** Says how fresh the screen is, in a word. */
export function ConnectionSign({ state }: { state: ConnectionState }) {
  const { word, tone, icon } = signs[state]
  return (
    <span role="status">
      <Badge tone={tone} icon={icon}>
        {word}
      </Badge>
    </span>
  )
}

export interface StaleBannerProps {
  /** When the last news came in: ISO 8601 or milliseconds. */
  since: string | number
  onRetry?: () => void
  isRetrying?: boolean
}

/** Across the top of what may be out of date: since when, and what is being done about it. */
export function StaleBanner({ since, onRetry, isRetrying = false }: StaleBannerProps) {
  return (
    <div role="alert" className="flex animate-rise flex-wrap items-center justify-between gap-x-4 gap-y-2 bg-warning-fill px-4 py-2 text-on-warning md:px-6">
      <span className="flex min-w-0 items-center gap-3 text-16 font-semibold">
        <CloudOff className="size-5 shrink-0" aria-hidden="true" />
        <span>
          No news for <Silence since={since} />. This may be out of date; trying again by itself.
        </span>
      </span>
      {onRetry && (
        <Button isPending={isRetrying} onPress={onRetry}>
          Try now
        </Button>
      )}
    </div>
  )
}

/** How long nothing was heard: “24 s”, “3 min”. Not told anew each second to those who listen. */
function Silence({ since }: { since: string | number }) {
  const length = useNow(1_000) - new Date(since).getTime()
  return <span aria-live="off" className="tabular">{length < 60_000 ? `${Math.max(1, Math.floor(length / 1000))} s` : formatLength(length)}</span>
}
