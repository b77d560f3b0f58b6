import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { classes } from './classes.ts'
import { Explained } from './explained.tsx'
import { Spinner } from './spinner.tsx'

const looks = {
  quiet: 'border-transparent text-text data-hovered:bg-tint',
  outline: 'border-line-strong/60 bg-raised text-text data-hovered:bg-sunken',
  filled: 'border-transparent bg-accent text-on-accent data-hovered:bg-accent-hover',
}

const sizes = { small: 'reach size-9 [&_svg]:size-4.5', medium: 'size-11 [&_svg]:size-5', large: 'size-13 [&_svg]:size-6', board: 'size-16 [&_svg]:size-7' }

export interface IconButtonProps extends Pick<
  AriaButtonProps,
  'onPress' | 'slot' | 'aria-expanded' | 'aria-pressed' | 'aria-haspopup' | 'aria-describedby' | 'autoFocus' | 'excludeFromTabOrder' | 'preventFocusOnPress'
> {
  /** What it does, for those who do not see the icon, and on hover for those who do not know it. */
  label: string
  icon: ReactNode
  variant?: keyof typeof looks
  size?: keyof typeof sizes
  /** `round` for what floats or is pressed again and again. */
  shape?: 'round' | 'square'
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
        <AriaButton
          {...rest}
          {...off}
          aria-label={label}
          isPending={isPending}
          onPress={whyDisabled ? showWhy : onPress}
          className={classes(
            'focus-ring relative inline-flex shrink-0 items-center justify-center border transition-[background-color,scale]',
            shape === 'round' ? 'rounded-chip' : 'rounded-10',
            sizes[size],
            whyDisabled ? classes('cursor-not-allowed border-dashed text-muted', variant === 'quiet' ? 'border-transparent opacity-60' : 'border-line-strong') : classes(looks[variant], 'cursor-pointer data-pressed:scale-95'),
          )}
        >
          {isPending ? <Spinner label="Working" /> : icon}
        </AriaButton>
      )}
    </Explained>
  )
}
