import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Link } from 'react-aria-components/Link'
import { classes } from './classes.ts'

/** The whole card answers: the target grows to the nearest positioned ancestor, while its name stays the words it holds. */
const look = classes(
  'cursor-pointer text-start outline-none after:absolute after:inset-0 after:rounded-10 after:outline-3 after:outline-transparent after:transition-colors',
  'data-focus-visible:after:outline-accent-text data-hovered:underline data-hovered:decoration-1 data-hovered:underline-offset-3',
)

/** The name of a card (which is `relative`) that opens something here. Other buttons on the card lie above it with `relative z-1`. */
export function CardButton({ children, onPress, ...rest }: { children: ReactNode; onPress: () => void; 'aria-label'?: string }) {
  return (
    <Button {...rest} onPress={onPress} className={look}>
      {children}
    </Button>
  )
}

/** The name of a card (which is `relative`) that leads somewhere. */
export function CardLink({ children, href, ...rest }: { children: ReactNode; href: string; 'aria-label'?: string }) {
  return (
    <Link {...rest} href={href} className={look}>
      {children}
    </Link>
  )
}
