import { useCallback, useEffect, useState } from 'react'

export type Position = { latitude: number; longitude: number }

/** `off`: not asked yet. `denied`: the person or the device said no. */
export type PositionState = { state: 'off' | 'asking' | 'denied' | 'unavailable' } | { state: 'known'; position: Position }

/** Good for finding a café, and older than a red light. */
const wish: PositionOptions = { maximumAge: 300_000, timeout: 10_000 }

/** Where this device is, once somebody asks for it; at once where that was allowed before. */
export function usePosition(): PositionState & { ask: () => void; canAsk: boolean } {
  const [found, setFound] = useState<PositionState>({ state: 'off' })
  const canAsk = 'geolocation' in navigator && isSecureContext
  const ask = useCallback(() => {
    setFound({ state: 'asking' })
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => setFound({ state: 'known', position: { latitude, longitude } }),
      ({ code }) => setFound({ state: code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      wish,
    )
  }, [])
  useEffect(() => {
    if (!canAsk || !('permissions' in navigator)) return
    navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => {
      if (state === 'granted') ask()
    }, () => {
      // A browser that does not know this permission waits to be asked.
    })
  }, [canAsk, ask])
  return { ...found, ask, canAsk }
}
