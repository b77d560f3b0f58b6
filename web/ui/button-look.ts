import { classes } from './classes.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'ink' | 'positive'
export type ButtonSize = 'small' | 'medium' | 'large' | 'board' | 'bump'

const looks: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border-line-strong/60 bg-raised text-text hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-text hover:bg-tint',
  danger: 'border-transparent bg-danger-soft text-danger hover:bg-danger-fill hover:text-on-danger',
  ink: 'border-transparent bg-inverse text-on-inverse',
  positive: 'border-transparent bg-positive-fill text-on-positive',
}

/** Targets are 44 px and more; `small` looks smaller and reaches as far. */
const sizes: Record<ButtonSize, string> = {
  small: 'reach min-h-9 gap-1.5 px-3 py-1 text-14',
  medium: 'min-h-11 gap-2 px-4 py-2 text-16',
  large: 'min-h-13 gap-2.5 px-6 py-3 text-16',
  board: 'min-h-16 gap-3 px-6 py-3 text-20',
  /** The next step on a ticket, which is narrow. */
  bump: 'h-full min-h-16 min-w-26 gap-2 px-2 py-1 text-20',
}

/** Filled and quiet: something that is there, and not now. */
const off = 'cursor-not-allowed border-transparent bg-tint text-muted'

/** The class names of everything that looks like a button, whether it acts or leads somewhere. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, isOff: boolean, isWide = false): string {
  return classes(
    'focus-ring relative inline-flex max-w-full items-center justify-center rounded-10 border text-center font-semibold no-underline',
    'transition-[background-color,color,scale] select-none',
    sizes[size],
    isOff ? off : classes(looks[variant], 'cursor-pointer active:scale-[0.98]'),
    isWide && 'w-full',
  )
}

const iconLooks = {
  quiet: 'border-transparent text-text hover:bg-tint',
  outline: 'border-line-strong/60 bg-raised text-text hover:bg-sunken',
  filled: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
}

const iconSizes = { small: 'reach size-9 [&_svg]:size-4.5', medium: 'size-11 [&_svg]:size-5', large: 'size-13 [&_svg]:size-6', board: 'size-16 [&_svg]:size-7' }

export interface IconButtonLook {
  variant: keyof typeof iconLooks
  size: keyof typeof iconSizes
  /** `round` for what floats or is pressed again and again. */
  shape: 'round' | 'square'
}

/** The class names of a button that is only an icon. */
export function iconButtonLook({ variant, size, shape }: IconButtonLook, isOff: boolean): string {
  return classes(
    'focus-ring relative inline-flex shrink-0 items-center justify-center border transition-[background-color,scale]',
    shape === 'round' ? 'rounded-chip' : 'rounded-10',
    iconSizes[size],
    isOff ? classes('cursor-not-allowed border-transparent text-muted', variant === 'quiet' ? 'opacity-60' : 'bg-tint') : classes(iconLooks[variant], 'cursor-pointer active:scale-95'),
  )
}
