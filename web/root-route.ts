import { createRootRoute } from '@tanstack/react-router'
import { NotFoundPage, Root } from './root.tsx'

/** Every page hangs under this; each area keeps its own routes and `router.tsx` puts them together. */
export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFoundPage })
