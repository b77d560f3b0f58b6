import { EllipsisVertical } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { buttonLook, iconButtonLook, type ButtonVariant } from './button-look.ts'
import { classes } from './classes.ts'
import { Explained } from './explained.tsx'
import { menuItemLook, popoverLook } from './popover-look.ts'

export interface MenuAction {
  id: string
  label: string
  icon?: ReactNode
  detail?: string
  tone?: 'normal' | 'danger'
  onAction?: () => void
  whyDisabled?: string | undefined
}

export interface MenuProps {
  /** Names the menu: “More for order 42”. */
  label: string
  actions: MenuAction[]
  /** What opens it; three dots without one. */
  trigger?: ReactElement<MenuButtonProps>
}

/** The things done now and then, out of the way of the one done always. */
export function Menu({ label, actions, trigger }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger ?? <Dots label={label} />}
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

export interface MenuButtonProps {
  children: ReactNode
  'aria-label'?: string
  variant?: ButtonVariant
  trailing?: ReactNode
  isWide?: boolean
}

/** A button with words that opens a menu. */
export function MenuButton({ children, variant = 'secondary', trailing, isWide = false, ...rest }: MenuButtonProps) {
  return (
    <Button {...rest} className={buttonLook(variant, 'medium', false, isWide)}>
      <span className="min-w-0">{children}</span>
      {trailing !== undefined && <span className="ms-auto shrink-0 ps-2">{trailing}</span>}
    </Button>
  )
}

function Dots({ label }: { label: string }) {
  return (
    <Explained hint={label}>
      {({ showWhy: _onlyAHint, ...carried }) => (
        <Button {...carried} aria-label={label} className={iconButtonLook({ variant: 'quiet', size: 'medium', shape: 'square' }, false)}>
          <EllipsisVertical />
        </Button>
      )}
    </Explained>
  )
}
