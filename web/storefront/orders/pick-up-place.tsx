import { Map, MapPin, Navigation } from 'lucide-react'
import type { Place } from '../../api/shapes.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { cityLine } from '../../ground/places/address.ts'
import { directionsHref, mapHref } from '../places/map-links.ts'

/** Where an order is picked up or eaten, and the way there. */
export function PickUpPlace({ place, name }: { place: Place; name: string }) {
  return (
    <section aria-label="Where to go" className="flex flex-col gap-3">
      <div className="flex items-start gap-2.5 text-16">
        <MapPin className="mt-0.5 size-5 shrink-0 text-muted" aria-hidden="true" />
        <address className="min-w-0 not-italic">
          <span className="block font-semibold">{name}</span>
          <span className="block">{place.street}</span>
          <span className="block">{cityLine(place, place.country)}</span>
        </address>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={directionsHref(place)} target="_blank" rel="noreferrer" icon={<Navigation className="size-5" aria-hidden="true" />}>
          Directions
        </LinkButton>
        <LinkButton href={mapHref(place)} target="_blank" rel="noreferrer" variant="quiet" icon={<Map className="size-5" aria-hidden="true" />}>
          Open map
        </LinkButton>
      </div>
    </section>
  )
}
