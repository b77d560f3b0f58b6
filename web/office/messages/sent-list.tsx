import { Check, Clock, Mail, MessageSquare, Moon, Smartphone, TriangleAlert } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Time } from '../../ui/time.tsx'
import type { MessagesSearch } from '../office-search.ts'
import { LoadedPages } from '../pages.tsx'
import type { SentMessage } from './shapes.ts'

type State = SentMessage['state']

const states: Record<State, { word: string; tone: Tone; icon: typeof Check }> = {
  due: { word: 'On its way', tone: 'info', icon: Clock },
  sent: { word: 'Sent', tone: 'positive', icon: Check },
  dead: { word: 'Not sent', tone: 'danger', icon: TriangleAlert },
  unwanted: { word: 'Not wanted', tone: 'neutral', icon: Moon },
}

const channels: Record<SentMessage['channel'], { word: string; icon: typeof Check }> = {
  email: { word: 'Email', icon: Mail }, sms: { word: 'Text message', icon: MessageSquare }, push: { word: 'Device', icon: Smartphone },
}

interface SentListProps {
  query: ComponentProps<typeof LoadedPages<SentMessage>>['query']
  state: MessagesSearch['state']
  onNarrow: (state: MessagesSearch['state']) => void
  /** What would stand here. */
  emptyWords: string
}

/** A log of messages: what was sent to whom, by which way, and what became of it. What it said is not kept. */
export function SentList({ query, state, onNarrow, emptyWords }: SentListProps) {
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <SegmentedControl
        label="Show"
        value={state ?? 'all'}
        onChange={(id) => onNarrow(id === 'all' ? undefined : id)}
        segments={[{ id: 'all', label: 'All' }, { id: 'due', label: 'On its way' }, { id: 'sent', label: 'Sent' }, { id: 'dead', label: 'Not sent' }]}
      />
      <LoadedPages query={query} what="The messages">
        {(messages) => messages.length === 0 ? (
          <EmptyState picture="/pictures/bellhop-bell.svg" title={state ? 'No matching messages' : 'No messages yet'}>
            {emptyWords}
          </EmptyState>
        ) : (
          <ul aria-label="Messages">
            {messages.map((message) => <Line key={message.id} message={message} />)}
          </ul>
        )}
      </LoadedPages>
    </div>
  )
}

function Line({ message: { name, channel, to, state, tries, reason, at } }: { message: SentMessage }) {
  const { word: way, icon: Way } = channels[channel]
  const { word, tone, icon: Icon } = states[state]
  return (
    <li className="flex items-start gap-3 border-b border-line py-3 text-16">
      <Way className="mt-0.5 size-5 shrink-0 text-muted" aria-hidden="true" />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="font-medium">{name}</span>
        <span className="text-14 wrap-anywhere text-muted">
          {way}{to && ` to ${to}`} · <Time instant={at} shape="dateTime" />{tries > 1 && ` · tried ${tries} times`}
        </span>
        {reason && state !== 'sent' && <span className="text-14 wrap-break-word">{reason}</span>}
      </span>
      <Badge tone={tone} icon={<Icon aria-hidden="true" />}>{word}</Badge>
    </li>
  )
}
