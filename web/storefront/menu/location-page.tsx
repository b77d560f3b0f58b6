import { getRouteApi } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { usePageBrand } from '../../ui/page-brand.ts'
import { PlaceProvider } from '../../ui/place.tsx'
import { Loading, Skeleton, SkeletonList } from '../../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { GuestShell } from '../guest-shell.tsx'
import { MenuScreen } from './menu-screen.tsx'
import { useMenu } from './use-menu.ts'

const route = getRouteApi('/l/$slug')

/** A location: what it sells now, and the order that comes of it. */
export function LocationPage() {
  const { slug } = route.useParams()
  const menu = useMenu(slug)
  usePageBrand(menu.data?.location.accent)
  if (menu.data) {
    return (
      <PlaceProvider place={menu.data.location}>
        <MenuScreen key={menu.data.location.id} menu={menu.data} />
      </PlaceProvider>
    )
  }
  if (menu.isError) {
    const problem = problemOf(menu.error)
    return (
      <GuestShell current="elsewhere" pageTitle="Menu" kept="missing">
        {problem.status === 404 ? (
          <EmptyState
            isPage
            picture="/pictures/magnifying-glass-tilted-left.svg"
            title="We can't find this place"
            action={<LinkButton href="/" variant="primary">See all places</LinkButton>}
          >
            It may have moved, or the link may be incomplete.
          </EmptyState>
        ) : (
          <ErrorState isPage title="The menu could not be loaded" onRetry={() => void menu.refetch()} isRetrying={menu.isFetching}>
            {problem.message}
          </ErrorState>
        )}
      </GuestShell>
    )
  }
  return (
    <GuestShell current="elsewhere" pageTitle="Menu">
      <Loading label="Loading the menu">
        <div className="flex flex-col gap-4 pt-2">
          <Skeleton className="h-4 w-24" />
          <Skeleton className="h-9 w-56" />
          <Skeleton className="h-4 w-72 max-w-full" />
          <Skeleton className="mt-2 h-28 w-full" />
        </div>
      </Loading>
      <SkeletonList label="Items" />
    </GuestShell>
  )
}
