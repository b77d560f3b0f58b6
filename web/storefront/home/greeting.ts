/** Nobody is called by more than this at a door; longer ones come from forms. */
const nameMax = 24

/** As one would say it at the door. @param hour 0 to 23 on the guest's own clock */
export function greeting(hour: number, name?: string): string {
  const words = hour < 5 ? 'Still up' : hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'
  const called = name?.trim().split(/\s+/)[0] ?? ''
  const first = called.length <= nameMax ? called : ''
  if (hour < 5) return first ? `Still up, ${first}?` : 'Still up?'
  return first ? `${words}, ${first}.` : `${words}.`
}
