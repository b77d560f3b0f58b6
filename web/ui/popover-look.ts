import { classes } from './classes.ts'

/** What opens beside its trigger: menus, lists of choices, calendars. */
export const popoverLook =
  'z-40 flex max-w-[min(24rem,calc(100vw-1rem))] flex-col overflow-hidden rounded-10 border border-line bg-raised text-text shadow-float outline-none animate-grow leave'

/** A line of a menu or list, 44 px high and more. */
export const menuItemLook = classes(
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-6 px-3 py-2 text-16 outline-none select-none [&>svg]:size-5 [&>svg]:shrink-0',
  'data-focused:bg-tint data-pressed:bg-tint data-selected:font-medium',
  'data-disabled:cursor-not-allowed data-disabled:text-muted',
)
