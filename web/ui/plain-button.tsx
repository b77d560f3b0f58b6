import type { ComponentProps, MouseEvent } from 'react'

export interface PlainButtonProps extends Omit<ComponentProps<'button'>, 'onClick' | 'disabled'> {
  onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
  /** The work has begun and is not done: it stays reachable and takes no second press. */
  isPending?: boolean
  /** The cursor stays in the field that the button belongs to. */
  keepsFocus?: boolean
}

/**
 * The browser's own button, without looks. React Aria's is for what opens its menus and stands in its fields: it brings 15 kB (gzip) of scripts, which
 * a guest would wait for before anything can be seen (see `vite/first-load.ts`).
 */
export function PlainButton({ onPress, isPending = false, keepsFocus = false, type = 'button', ...rest }: PlainButtonProps) {
  return (
    <button
      {...rest}
      type={isPending ? 'button' : type}
      {...(isPending && { 'aria-disabled': true, 'aria-busy': true })}
      {...(keepsFocus && { onMouseDown: (event: MouseEvent) => event.preventDefault() })}
      onClick={(event) => {
        if (isPending) return
        // Safari leaves the focus where it was; what opens now gives it back to the button afterwards.
        if (!keepsFocus && document.activeElement !== event.currentTarget) event.currentTarget.focus({ preventScroll: true })
        onPress?.(event)
      }}
    />
  )
}
