import { ChevronRight } from 'lucide-react'
import { queries } from '../../api/client.ts'
import { Badge } from '../../ui/badge.tsx'
import { CardButton } from '../../ui/card-target.tsx'
import { useHere } from '../here.ts'
import { Loaded } from '../pages.tsx'
import { fillExamples } from './examples.ts'
import { WordsSheet } from './words-sheet.tsx'

/** Every message that is told in the name of the business, and whose words it has. */
export function WordsTab({ edit, onEdit }: { edit: string | undefined; onEdit: (kind: string | undefined) => void }) {
  const { shop } = useHere()
  const query = queries.useQuery('get', '/api/locations/{location}/message-templates', { params: { path: { location: shop.slug } } })
  return (
    <div className="flex max-w-3xl flex-col gap-2 pt-5">
      <p className="text-16 text-muted">We use these templates until you write your own. Yours apply to all locations of your business.</p>
      <Loaded query={query} what="The words">
        {({ items }) => (
          <>
            <ul aria-label="Templates">
              {items.map((template) => (
                <li key={template.kind} className="relative flex items-center gap-3 border-b border-line py-3 text-16">
                  <span className="flex min-w-0 flex-1 flex-col">
                    <span className="font-medium">
                      <CardButton onPress={() => onEdit(template.kind)}>{template.name}</CardButton>
                    </span>
                    <span className="truncate text-14 text-muted">{fillExamples(template.subject, template.facts)}</span>
                  </span>
                  {template.isOwn && <Badge tone="accent">Your words</Badge>}
                  <ChevronRight className="size-5 shrink-0 text-muted" aria-hidden="true" />
                </li>
              ))}
            </ul>
            <WordsSheet template={items.find(({ kind }) => kind === edit)} onClose={() => onEdit(undefined)} />
          </>
        )}
      </Loaded>
    </div>
  )
}
