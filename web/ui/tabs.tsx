import type { ReactNode } from 'react'
import { SelectionIndicator, Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import { classes } from './classes.ts'
import './work.css'

export interface TabItem<Id extends string> {
  id: Id
  label: string
  icon?: ReactNode
  /** How many are in it. */
  count?: number
  panel: ReactNode
}

export interface TabsProps<Id extends string> {
  label: string
  tabs: TabItem<Id>[]
  /** Keep it in the address, so that a reload and a shared link show the same. */
  value: Id
  onChange: (id: Id) => void
}

/** Sides of one thing. On a narrow screen the line of tabs can be pushed sideways. */
export function Tabs<Id extends string>({ label, tabs, value, onChange }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={(key) => {
        const next = tabs.find((tab) => tab.id === key)
        if (next && next.id !== value) onChange(next.id)
      }}
    >
      <TabList aria-label={label} className="no-scrollbar flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className={classes(
              'focus-ring relative -outline-offset-3 flex min-h-12 shrink-0 cursor-pointer items-center gap-2 rounded-t-6 px-3.5 text-16 font-medium text-muted select-none [&_svg]:size-5',
              'data-hovered:text-text data-selected:text-text',
            )}
          >
            {tab.icon}
            {tab.label}
            {tab.count !== undefined && <span className="rounded-chip bg-sunken px-2 text-14 tabular">{tab.count}</span>}
            <SelectionIndicator className="absolute inset-x-2 bottom-0 h-0.75 rounded-t-6 bg-accent-mark transition-[translate,width] duration-180" />
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="focus-ring rounded-6 pt-4">
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
