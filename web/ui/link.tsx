import { createContext, use, type ComponentProps, type MouseEvent } from 'react'

/** How to go to another page of the app. The root of the app says it; without it links are the browser's. */
export const GoContext = createContext<((href: string) => void) | null>(null)

export interface LinkProps extends Omit<ComponentProps<'a'>, 'onClick'> {
  onPress?: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined
}

/** A link without looks. Pages of ours open without loading everything anew, unless they are wanted in another tab or window. */
export function Link({ onPress, children, ...rest }: LinkProps) {
  const go = use(GoContext)
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- whoever uses it gives it an address
    <a
      {...rest}
      onClick={(event) => {
        onPress?.(event)
        const link = event.currentTarget
        if (!go || event.defaultPrevented || !isForUs(link, event)) return
        event.preventDefault()
        go(link.pathname + link.search + link.hash)
      }}
    >
      {children}
    </a>
  )
}

function isForUs(link: HTMLAnchorElement, { button, metaKey, ctrlKey, altKey, shiftKey }: MouseEvent): boolean {
  const isOurs = link.hasAttribute('href') && link.origin === location.origin && !link.hasAttribute('download')
  return isOurs && (link.target === '' || link.target === '_self') && button === 0 && !metaKey && !ctrlKey && !altKey && !shiftKey
}
