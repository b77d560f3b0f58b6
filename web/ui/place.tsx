import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { I18nProvider, isRTL } from 'react-aria-components/I18nProvider'

/** How a place writes money and time. Not how the reader's device would: the shop's clock and currency are the truth. */
export interface Place {
  /** BCP 47: `en-GB`. */
  locale: string
  /** ISO 4217: `EUR`. */
  currency: string
  /** IANA: `Europe/Berlin`. */
  timeZone: string
}

const PlaceContext = createContext<Place>({ locale: 'en-US', currency: 'USD', timeZone: 'UTC' })

/** Everything inside writes money, numbers and time as this place does, and reads from right to left where its language does. */
export function PlaceProvider({ place, children }: { place: Place; children: ReactNode }) {
  const direction = isRTL(place.locale) ? 'rtl' : 'ltr'
  useEffect(() => {
    // On the page, not around the children: sheets and menus open outside of them.
    document.documentElement.dir = direction
    return () => document.documentElement.removeAttribute('dir')
  }, [direction])
  return (
    <PlaceContext value={place}>
      <I18nProvider locale={place.locale}>{children}</I18nProvider>
    </PlaceContext>
  )
}

/** The place around, or a neutral one (US English, dollars, UTC) outside of any. */
export function usePlace(): Place {
  return useContext(PlaceContext)
}
