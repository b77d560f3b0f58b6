import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Link } from './link.tsx'
import { PlainButton } from './plain-button.tsx'

/** The whole card answers: the target grows to the nearest positioned ancestor, while its name stays the words it holds. */
const look = classes(
  'cursor-pointer text-start outline-none after:absolute after:inset-0 after:rounded-10 after:outline-3 after:outline-transparent after:transition-colors',
  'focus-visible:after:outline-accent-text hover:underline hover:decoration-1 hover:underline-offset-3',
)

/** The name of a card (which is `relative`) that opens something here. Other buttons on the card lie above it with `relative z-1`. */
export function CardButton({ children, onPress, ...rest }: { children: ReactNode; onPress: () => void; 'aria-label'?: string }) {
  return (
    <PlainButton {...rest} onPress={() => onPress()} className={look}>
      {children}
    </PlainButton>
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
