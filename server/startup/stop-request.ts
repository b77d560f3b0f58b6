/**
 * One Ctrl-C reaches us several times: from the terminal, from npm and from the launcher, all within milliseconds. What comes later is a person
 * who has lost patience.
 */
const sameRequestMs = 500

/** Calls `stop` at the first request to stop (Ctrl-C, SIGTERM, a closed terminal, a launcher that was killed), `force` at a later one. */
export function onStopRequest(stop: () => void, force: () => void): void {
  let first: number | undefined
  const request = () => {
    if (first === undefined) {
      first = Date.now()
      stop()
    } else if (Date.now() - first > sameRequestMs) force()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request)
  // The channel to the launcher, if there is one, must not keep us alive.
  process.channel?.unref()
  process.once('disconnect', request)
}
