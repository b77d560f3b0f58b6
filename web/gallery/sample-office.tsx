import { BookOpen, ChartLine, LayoutDashboard, Package, Settings, Users } from 'lucide-react'
import { OfficeShell } from '../ui/office-shell.tsx'
import { ThemeSwitch } from '../ui/theme-switch.tsx'
import { Button } from '../ui/button.tsx'
import { Numbers } from './numbers.tsx'
import '../ui/work.css'

const sections = [
  {
    id: 'day',
    items: [
      { id: 'today', label: 'Today', icon: <LayoutDashboard aria-hidden="true" />, href: '/ui/office', isCurrent: true },
      { id: 'analytics', label: 'Analytics', icon: <ChartLine aria-hidden="true" />, href: '/ui/office' },
    ],
  },
  {
    id: 'shop',
    label: 'The shop',
    items: [
      { id: 'menu', label: 'Menu', icon: <BookOpen aria-hidden="true" />, href: '/ui/office' },
      { id: 'stock', label: 'Stock', icon: <Package aria-hidden="true" />, href: '/ui/office', count: 4, countLabel: 'items running out' },
      { id: 'team', label: 'Team', icon: <Users aria-hidden="true" />, href: '/ui/office' },
      { id: 'settings', label: 'Settings', icon: <Settings aria-hidden="true" />, href: '/ui/office' },
    ],
  },
]

/** The office shell with something in it. */
export function SampleOffice() {
  return (
    <OfficeShell title={<span className="display text-20">CloudCafe</span>} shortTitle="CloudCafe" sections={sections} foot={<ThemeSwitch />}>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-31">Today</h1>
        <Button variant="primary">Add an item</Button>
      </div>
      <div className="flex flex-col gap-6">
        <Numbers />
      </div>
    </OfficeShell>
  )
}
