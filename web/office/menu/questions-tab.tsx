import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { Loaded } from '../pages.tsx'
import { useOptionGroupList } from './use-lookups.ts'

/** What guests can be asked about an item: its size, its milk. */
export function QuestionsTab({ onOpen }: { onOpen: (id: string) => void }) {
  const query = useOptionGroupList()
  return (
    <Loaded query={query} what="The questions">
      {(items) => (
        <Table
          label="Option groups"
          lines={items}
          onOpen={onOpen}
          empty={
            <EmptyState title="No option groups yet" action={<Button variant="primary" onPress={() => onOpen('new')}>Add an option group</Button>}>
              A question is asked with an item: which size, which milk, anything on top?
            </EmptyState>
          }
          columns={[
            {
              id: 'name', label: 'Question', isRowHeader: true,
              renderCell: ({ name, options }) => (
                <>
                  <span className="line-clamp-2 wrap-break-word">{name}</span>
                  <span className="line-clamp-2 text-14 font-normal text-muted md:hidden">{options.map((option) => option.name).join(', ')}</span>
                </>
              ),
            },
            { id: 'rule', label: 'Guests choose', renderCell: (group) => <span className="whitespace-nowrap">{rule(group)}</span> },
            { id: 'options', label: 'Answers', isForWide: true, renderCell: ({ options }) => <span className="block max-w-80 truncate text-muted">{options.map(({ name }) => name).join(', ')}</span> },
          ]}
        />
      )}
    </Loaded>
  )
}

/** “exactly 1”, “up to 3”, “2 to 4”. */
function rule({ choicesMin, choicesMax }: { choicesMin: number; choicesMax: number }): string {
  if (choicesMin === choicesMax) return `exactly ${choicesMin}`
  return choicesMin === 0 ? `up to ${choicesMax}` : `${choicesMin} to ${choicesMax}`
}
