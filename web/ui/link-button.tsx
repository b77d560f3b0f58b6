import type { ReactNode } from 'react'
import { buttonLook, type ButtonSize, type ButtonVariant } from './button-look.ts'
import { classes } from './classes.ts'
import { Explained } from './explained.tsx'
import { Link, type LinkProps } from './link.tsx'

export interface LinkButtonProps extends Pick<LinkProps, 'href' | 'target' | 'rel' | 'download' | 'aria-label' | 'aria-current' | 'onPress'> {
  children: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  trailing?: ReactNode
  isWide?: boolean
  /** Takes the address away and says why. */
  whyDisabled?: string | undefined
}

/** Leads somewhere and looks like a button. */
export function LinkButton({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  trailing,
  isWide = false,
  whyDisabled,
  href,
  onPress,
  ...rest
}: LinkButtonProps) {
  return (
    <Explained why={whyDisabled}>
      {({ showWhy, ...off }) => (
        <Link
          {...rest}
          {...off}
          // Without an address it is still a link, and one that can be reached.
          {...(whyDisabled ? { role: 'link', tabIndex: 0, onPress: showWhy } : { href, onPress })}
          className={buttonLook(variant, size, whyDisabled !== undefined, isWide)}
        >
          {icon}
          <span className="min-w-0">{children}</span>
          {trailing !== undefined && <span className="ms-auto shrink-0 ps-2 tabular">{trailing}</span>}
        </Link>
      )}
    </Explained>
  )
}

export interface TextLinkProps extends Pick<LinkProps, 'href' | 'target' | 'rel' | 'download' | 'aria-label' | 'onPress'> {
  children: ReactNode
  /** Without an underline until it is pointed at; for lists where every line is a link. */
  isQuiet?: boolean
}

/** A link in running text or alone on a line. */
export function TextLink({ children, isQuiet = false, ...rest }: TextLinkProps) {
  return (
    <Link
      {...rest}
      className={classes(
        'focus-ring reach relative cursor-pointer rounded-6 font-medium text-accent-text underline-offset-3',
        isQuiet ? 'hover:underline' : 'underline decoration-1 hover:decoration-2',
      )}
    >
      {children}
    </Link>
  )
}
