import { getRouteApi } from '@tanstack/react-router'
import { CircleCheck, RotateCw, TriangleAlert } from 'lucide-react'
import { queries } from '../api/client.ts'
import type { paths } from '../api/schema.ts'
import { Button } from '../ui/button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { useHere } from './here.ts'
import { PageHead } from './page-head.tsx'
import { Loaded } from './pages.tsx'

type Check = paths['/api/operations/books']['get']['responses'][200]['content']['application/json']['checks'][number]

const route = getRouteApi('/office/$location/books')
const daysDefault = 31
const ranges = [{ id: '7', label: 'A week' }, { id: '31', label: 'A month' }, { id: '366', label: 'A year' }]

/** Whether stock and payments add up. */
export function BooksPage() {
  const { shop } = useHere()
  const { days = daysDefault } = route.useSearch()
  const navigate = route.useNavigate()
  const books = queries.useQuery('get', '/api/operations/books', { params: { query: { location: shop.slug, days } } }, { staleTime: 0 })
  return (
    <>
      <PageHead title="Books" words="Parlour adds up your stock and payments again, and compares the totals with your records.">
        <Button
          icon={<RotateCw className="size-5" aria-hidden="true" />}
          isPending={books.isFetching}
          onPress={() => void books.refetch()}
        >
          Check again
        </Button>
      </PageHead>
      <div className="mb-6">
        <SegmentedControl
          label="How far back"
          value={String(days)}
          onChange={(id) => void navigate({ search: { days: Number(id) === daysDefault ? undefined : Number(id) }, replace: true })}
          segments={ranges}
        />
      </div>
      <Loaded query={books} what="The books">
        {({ ok, checks }) => (
          <div className="flex max-w-3xl flex-col gap-6">
            <p role="status" className={`flex items-center gap-4 rounded-10 p-4 text-20 font-semibold ${ok ? 'bg-positive-soft text-positive' : 'bg-danger-soft text-danger'}`}>
              {ok ? <CircleCheck className="size-7 shrink-0" aria-hidden="true" /> : <TriangleAlert className="size-7 shrink-0" aria-hidden="true" />}
              {ok ? 'Your books are correct.' : `${plural(checks.reduce((sum, { wrongCount }) => sum + wrongCount, 0), 'record doesn’t', 'records don’t')} add up.`}
            </p>
            <ul>
              {checks.map((check) => <CheckLine key={check.name} check={check} />)}
            </ul>
          </div>
        )}
      </Loaded>
    </>
  )
}

function CheckLine({ check: { about, checked, wrongCount, wrong } }: { check: Check }) {
  return (
    <li className="flex gap-3 border-b border-line py-3.5 text-16">
      {wrongCount === 0 ? <CircleCheck className="mt-0.5 size-5 shrink-0 text-positive" aria-hidden="true" /> : <TriangleAlert className="mt-0.5 size-5 shrink-0 text-danger" aria-hidden="true" />}
      <div className="min-w-0 flex-1">
        <p className="font-medium">{about}</p>
        <p className="text-14 text-muted">
          {wrongCount === 0 ? `${plural(checked, 'record', 'records')} checked, all correct` : `${wrongCount} of ${plural(checked, 'record doesn’t', 'records don’t')} add up`}
        </p>
        {wrong.length > 0 && (
          <div className="mt-2 overflow-x-auto">
            <table className="w-full text-start text-16">
              <thead>
                <tr className="text-14 text-muted">
                  <th className="py-1 pe-4 text-start font-medium">Record</th>
                  <th className="py-1 pe-4 text-start font-medium">Expected</th>
                  <th className="py-1 text-start font-medium">Found</th>
                </tr>
              </thead>
              <tbody>
                {wrong.map(({ id, name, expected, found }) => (
                  <tr key={id} className="border-t border-line">
                    <td className="py-1.5 pe-4">{name}</td>
                    <td className="py-1.5 pe-4 tabular">{expected}</td>
                    <td className="py-1.5 font-semibold text-danger tabular">{found}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {wrongCount > wrong.length && <p className="pt-1 text-14 text-muted">and {wrongCount - wrong.length} more</p>}
          </div>
        )}
      </div>
    </li>
  )
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
