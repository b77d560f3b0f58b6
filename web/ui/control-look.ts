import { classes } from './classes.ts'

/** The box around what is typed: its edge shows on every surface, its focus is seen from afar. */
export const controlLook = classes(
  'w-full min-w-0 rounded-10 border border-line-strong bg-raised px-3.5 py-2.5 text-16 text-text outline-none transition-[border-color,box-shadow]',
  'placeholder:text-muted hover:border-text',
  'focus:border-accent-text focus:ring-2 focus:ring-accent-text',
  'data-invalid:border-danger data-invalid:ring-danger',
  'data-disabled:cursor-not-allowed data-disabled:border-transparent data-disabled:bg-sunken data-disabled:text-muted',
)
