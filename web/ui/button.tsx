import type { ReactNode } from 'react'
import { buttonLook, type ButtonSize, type ButtonVariant } from './button-look.ts'
import { Explained } from './explained.tsx'
import { PlainButton, type PlainButtonProps } from './plain-button.tsx'
import { Spinner } from './spinner.tsx'

export interface ButtonProps extends Pick<
  PlainButtonProps,
  'type' | 'form' | 'name' | 'value' | 'autoFocus' | 'aria-label' | 'aria-expanded' | 'aria-controls' | 'aria-keyshortcuts' | 'id'
> {
  onPress?: (() => void) | undefined
  children: ReactNode
  /** `primary` once a screen, for its one next step. `ink` is the board's. */
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  /** Something small at the far end: a price, a count. */
  trailing?: ReactNode
  /** The work has begun and is not done: shows a turning ring, takes no second press. */
  isPending?: boolean
  isWide?: boolean
  /** Turns the button off and says why. */
  whyDisabled?: string | undefined
}

/** Does something here. What leads elsewhere is a `LinkButton`. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  trailing,
  isPending = false,
  isWide = false,
  whyDisabled,
  onPress,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <Explained why={whyDisabled}>
      {({ showWhy, ...off }) => (
        <PlainButton
          {...rest}
          {...off}
          type={whyDisabled ? 'button' : type}
          isPending={isPending}
          onPress={whyDisabled ? showWhy : onPress && (() => onPress())}
          className={buttonLook(variant, size, whyDisabled !== undefined, isWide)}
        >
          {isPending ? <Spinner label="Working" /> : icon}
          <span className="min-w-0">{children}</span>
          {trailing !== undefined && <span className="ms-auto shrink-0 ps-2 tabular">{trailing}</span>}
        </PlainButton>
      )}
    </Explained>
  )
}
