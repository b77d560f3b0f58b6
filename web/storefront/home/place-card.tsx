import type { PlaceInList } from '../../api/shapes.ts'
import { Brand } from '../../ui/brand.tsx'
import { CardLink } from '../../ui/card-target.tsx'
import { fulfilmentWords } from '../checkout/fulfilments.ts'
import { OpenBadge } from '../menu/location-header.tsx'
import { distanceWords } from '../places/distance.ts'
import { openState } from '../../ground/places/open-state.ts'
import { isOnline } from '../places/sort-places.ts'
import { placePicture } from '../places/place-picture.ts'

/** One place in the list, in the colour of its business. */
export function PlaceCard({ place, now }: { place: PlaceInList; now: number }) {
  const isNowhere = isOnline(place)
  const hasOwnName = place.name === place.businessName
  return (
    <li className="relative flex overflow-hidden rounded-16 border border-line bg-raised transition-colors hover:border-line-strong">
      <Brand colour={place.accent}>
        <span className="flex w-24 shrink-0 items-center justify-center bg-accent-soft sm:w-26">
          <img src={placePicture(place)} alt="" className="size-14" />
        </span>
        <div className="flex min-w-0 flex-1 flex-col gap-1.5 px-4 py-3.5">
          <div className="flex flex-col">
            <div className="flex items-baseline justify-between gap-3">
              <h2 className="text-20 leading-6">
                <CardLink href={`/l/${place.slug}`} aria-label={hasOwnName ? place.name : `${place.businessName}, ${place.name}`}>
                  {hasOwnName || isNowhere ? place.businessName : place.name}
                </CardLink>
              </h2>
              {place.distanceMetres !== null && !isNowhere && (
                <span className="shrink-0 text-14 text-muted tabular">{distanceWords(place.distanceMetres, place.country, place.locale)}</span>
              )}
            </div>
            {!hasOwnName && !isNowhere && <p className="text-14 font-medium text-accent-text">{place.businessName}</p>}
          </div>
          <p className="line-clamp-2 text-14 text-muted">{isNowhere ? 'Online, sent by email' : `${place.street}, ${place.city}`}</p>
          <p className="mt-auto flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
            <OpenBadge state={openState(place, now)} />
            {!isNowhere && <span className="sr-only">{place.fulfilments.map((fulfilment) => fulfilmentWords[fulfilment]).join(', ')}</span>}
          </p>
        </div>
      </Brand>
    </li>
  )
}
