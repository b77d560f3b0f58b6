import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useHere } from '../here.ts'
import { PageHead } from '../page-head.tsx'
import { CategoriesTab } from './categories-tab.tsx'
import { GroupSheet } from './group-sheet.tsx'
import { ItemSheet } from './item-sheet.tsx'
import { ItemsTab } from './items-tab.tsx'
import { QuestionsTab } from './questions-tab.tsx'

const route = getRouteApi('/office/$location/menu')

/** What is sold here: items, categories, and what guests are asked. */
export function MenuPage() {
  const { shop } = useHere()
  const { tab = 'items', edit } = route.useSearch()
  const navigate = route.useNavigate()
  const open = (id: string | undefined) => void navigate({ search: (before) => ({ ...before, edit: id }) })
  return (
    <>
      <PageHead title="Menu" words="Changes appear everywhere immediately.">
        <LinkButton href={`/l/${shop.slug}`}>See it as a guest</LinkButton>
        {tab !== 'categories' && (
          <Button variant="primary" icon={<Plus className="size-5" aria-hidden="true" />} onPress={() => open('new')}>
            {tab === 'items' ? 'Add an item' : 'Add an option group'}
          </Button>
        )}
      </PageHead>
      <Tabs
        label="The menu"
        value={tab}
        onChange={(next) => void navigate({ search: { tab: next === 'items' ? undefined : next }, replace: true })}
        tabs={[
          { id: 'items', label: 'Items', panel: <ItemsTab onOpen={open} /> },
          { id: 'categories', label: 'Categories', panel: <CategoriesTab /> },
          { id: 'questions', label: 'Option groups', panel: <QuestionsTab onOpen={open} /> },
        ]}
      />
      <ItemSheet id={tab === 'items' ? edit : undefined} onClose={() => open(undefined)} onReopen={open} />
      <GroupSheet id={tab === 'questions' ? edit : undefined} onClose={() => open(undefined)} />
    </>
  )
}
