import type { QuietHours } from './shapes.ts'

/** The clock of this device; one that does not say where it is has that of Greenwich. */
export function thisZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return timeZone === 'Etc/Unknown' ? 'UTC' : timeZone
}

/** What most people mean. */
export function startingQuietHours(timeZone: string): QuietHours {
  return { starts: '22:00', ends: '07:00', timeZone }
}

/** Why these hours can't be kept, or undefined when they can. */
export function quietHoursProblem({ starts, ends }: QuietHours): string | undefined {
  const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  if (!isTime(starts) || !isTime(ends)) return 'Choose when they begin and end.'
  return starts === ends ? 'They end at another time than they begin.' : undefined
}

/** Whose clock it can be: this device's, the place's, and the one that was chosen elsewhere. */
export function zoneOptions(chosen: string | null, here: string): { id: string; label: string }[] {
  const named = [here, ...(chosen !== null && chosen !== here ? [chosen] : [])]
  return [
    ...named.map((zone) => ({ id: zone, label: zoneWords(zone, here) })),
    { id: 'place', label: 'The place I order from' },
  ]
}

/** `America/New_York` → `New York`; of this device it says so. */
function zoneWords(zone: string, here: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  return zone === here ? `This device (${city})` : city
}
