import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from '../../ui/tabs.tsx'
import { PageHead } from '../page-head.tsx'
import { SentTab } from './sent-tab.tsx'
import { WordsTab } from './words-tab.tsx'

const route = getRouteApi('/office/$location/messages')

/** What guests and the team are told: what was sent, and in which words. */
export function MessagesPage() {
  const { tab = 'sent', state, edit } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <PageHead title="Messages" words="Guests get a message when their order is confirmed, ready or on its way, when you cancel it or something goes wrong, and when they get a refund." />
      <Tabs
        label="Messages"
        value={tab}
        onChange={(next) => void navigate({ search: { tab: next === 'words' ? next : undefined }, replace: true })}
        tabs={[
          { id: 'sent', label: 'Sent', panel: <SentTab state={state} onNarrow={(next) => void navigate({ search: { state: next }, replace: true })} /> },
          { id: 'words', label: 'Templates', panel: <WordsTab edit={edit} onEdit={(kind) => void navigate({ search: { tab: 'words', edit: kind } })} /> },
        ]}
      />
    </>
  )
}
