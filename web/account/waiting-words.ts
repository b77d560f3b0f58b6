/** A time to wait as a person would say it: “40 seconds”, “a minute”, “12 minutes”. Rounded up, so that nobody comes too early. */
export function waitingWords(seconds: number): string {
  if (seconds <= 1) return 'a second'
  if (seconds < 60) return `${Math.ceil(seconds)} seconds`
  const minutes = Math.ceil(seconds / 60)
  if (minutes === 1) return 'a minute'
  return minutes <= 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
}
