import type { ReactNode } from 'react'
import { iconButtonLook, type IconButtonLook } from './button-look.ts'
import { Explained } from './explained.tsx'
import { PlainButton, type PlainButtonProps } from './plain-button.tsx'
import { Spinner } from './spinner.tsx'

export interface IconButtonProps extends Partial<IconButtonLook>, Pick<PlainButtonProps, 'aria-expanded' | 'aria-pressed' | 'keepsFocus'> {
  onPress?: (() => void) | undefined
  /** What it does, for those who do not see the icon, and on hover for those who do not know it. */
  label: string
  icon: ReactNode
  isPending?: boolean
  whyDisabled?: string | undefined
}

/** A button that is only an icon. Use it where the icon is known everywhere (close, more, plus) or space is short. */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'medium',
  shape = 'square',
  isPending = false,
  whyDisabled,
  onPress,
  ...rest
}: IconButtonProps) {
  return (
    <Explained why={whyDisabled} hint={label}>
      {({ showWhy, ...off }) => (
        <PlainButton
          {...rest}
          {...off}
          aria-label={label}
          isPending={isPending}
          onPress={whyDisabled ? showWhy : onPress && (() => onPress())}
          className={iconButtonLook({ variant, size, shape }, whyDisabled !== undefined)}
        >
          {isPending ? <Spinner label="Working" /> : icon}
        </PlainButton>
      )}
    </Explained>
  )
}
