import { EllipsisVertical } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'
import { menuItemLook, popoverLook } from './popover-look.ts'

export interface MenuAction {
  id: string
  label: string
  icon?: ReactNode
  detail?: string
  tone?: 'normal' | 'danger'
  onAction?: () => void
  href?: string
  whyDisabled?: string | undefined
}

export interface MenuProps {
  /** Names the menu: “More for order 42”. */
  label: string
  actions: MenuAction[]
  /** What opens it; three dots without one. It must be a Button or IconButton. */
  trigger?: ReactElement
}

/** The things done now and then, out of the way of the one done always. */
export function Menu({ label, actions, trigger }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger ?? <IconButton label={label} icon={<EllipsisVertical />} />}
      <Popover className={classes(popoverLook, 'min-w-48')}>
        <AriaMenu
          aria-label={label}
          items={actions}
          disabledKeys={actions.filter((action) => action.whyDisabled).map((action) => action.id)}
          className="max-h-[inherit] overflow-auto p-1.5 outline-none"
        >
          {(action) => (
            <MenuItem
              id={action.id}
              textValue={action.label}
              {...(action.href ? { href: action.href } : {})}
              {...(action.onAction ? { onAction: action.onAction } : {})}
              className={classes(menuItemLook, action.tone === 'danger' && !action.whyDisabled && 'text-danger')}
            >
              {action.icon}
              <span className="flex min-w-0 flex-1 flex-col">
                <Text slot="label">{action.label}</Text>
                {(action.whyDisabled ?? action.detail) && (
                  <Text slot="description" className="text-14 text-muted">
                    {action.whyDisabled ?? action.detail}
                  </Text>
                )}
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
