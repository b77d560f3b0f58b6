import { useEffect } from 'react'

/** What the tab is called while the component shows: “Downtown · Parlour”. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Parlour` : 'Parlour'
  }, [title])
}
