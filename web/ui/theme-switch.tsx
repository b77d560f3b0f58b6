import { Monitor, Moon, Sun } from 'lucide-react'
import { SegmentedControl } from './segmented-control.tsx'
import { chooseTheme, useTheme } from './theme.ts'

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  return (
    <SegmentedControl
      label="Appearance"
      isIconOnly
      value={useTheme()}
      onChange={chooseTheme}
      segments={[
        { id: 'light', label: 'Light', icon: <Sun aria-hidden="true" /> },
        { id: 'system', label: 'As this device', icon: <Monitor aria-hidden="true" /> },
        { id: 'dark', label: 'Dark', icon: <Moon aria-hidden="true" /> },
      ]}
    />
  )
}
