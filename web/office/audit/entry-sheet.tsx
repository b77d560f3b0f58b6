import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Money } from '../../ui/money.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Time } from '../../ui/time.tsx'
import { roleWords } from '../../crew/roles.ts'
import { useLast } from '../use-last.ts'
import { fieldName, plainWords, shapeOf } from './audit-words.ts'
import type { AuditEntry } from './entry.ts'

interface EntrySheetProps {
  entry: AuditEntry | undefined
  /** Where the thing is looked at, if it is anywhere. */
  hrefOf?: (entry: AuditEntry) => string | undefined
  onClose: () => void
  /** Shows everything that somebody did, or that was done to the thing. */
  onNarrow: (to: { person: string } | { q: string }) => void
}

/** One entry in full: who, as what, from where, and what became different. */
export function EntrySheet({ entry: opened, hrefOf, onClose, onNarrow }: EntrySheetProps) {
  const entry = useLast(opened)
  return (
    <Sheet isOpen={opened !== undefined} onClose={onClose} title={entry ? whoWords(entry) : 'Activity'} closesOnBack={false}>
      {entry && <Entry entry={entry} href={hrefOf?.(entry)} onNarrow={onNarrow} />}
    </Sheet>
  )
}

function Entry({ entry, href, onNarrow }: { entry: AuditEntry; href: string | undefined; onNarrow: EntrySheetProps['onNarrow'] }) {
  const { actor, subject, changes, address, device, location, outcome, requestId } = entry
  return (
    <div className="flex flex-col gap-6 text-16">
      <p className="text-20 wrap-break-word">{entry.sentence}</p>
      {outcome === 'refused' && <p><Badge tone="warning">Refused</Badge> Nothing was changed.</p>}
      {changes.length > 0 && <Changes changes={changes} />}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2.5">
        <Fact name="When"><Time instant={entry.at} shape="dateTime" /></Fact>
        <Fact name="As">{roleName(entry.role)}</Fact>
        {location && <Fact name="Where">{location.name ?? 'A place that is gone'}</Fact>}
        <Fact name="From">{address ?? (entry.role === 'operator' ? 'the machine itself' : 'unknown')}</Fact>
        <Fact name="With">{device ?? (entry.role === 'operator' ? 'npm run recover' : 'something we do not know')}</Fact>
        <Fact name="Request"><span className="select-all break-all">{requestId}</span></Fact>
      </dl>
      <div className="flex flex-wrap gap-2">
        {href !== undefined && (
          <LinkButton href={href} icon={<ArrowRight className="size-5 rtl:-scale-x-100" aria-hidden="true" />}>
            {subject.kind === 'order' ? `Order ${subject.label ?? ''}` : subject.label ?? 'Look at it'}
          </LinkButton>
        )}
        {actor && <Button onPress={() => onNarrow({ person: actor.personId })}>All that {actor.name ?? 'this person'} did</Button>}
      </div>
    </div>
  )
}

function Changes({ changes }: Pick<AuditEntry, 'changes'>) {
  return (
    <table className="w-full text-start">
      <thead>
        <tr className="text-14 text-muted">
          <th className="py-1 pe-4 text-start font-medium">What</th>
          <th className="py-1 pe-4 text-start font-medium">Before</th>
          <th className="py-1 text-start font-medium">After</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, from, to }) => (
          <tr key={field} className="border-t border-line align-top">
            <th scope="row" className="py-2 pe-4 text-start font-medium">{fieldName(field)}</th>
            <td className="py-2 pe-4 wrap-anywhere text-muted"><Value field={field} value={from} /></td>
            <td className="py-2 font-semibold wrap-anywhere"><Value field={field} value={to} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Missing is what nobody wrote down; null is nothing. */
function Value({ field, value }: { field: string; value: AuditEntry['changes'][number]['to'] }) {
  if (value === undefined) return <span aria-label="not recorded">–</span>
  if (value === null) return 'nothing'
  const shape = shapeOf(field)
  if (shape === 'money' && typeof value === 'number') return <Money minor={value} />
  if (shape === 'instant' && typeof value === 'string' && !Number.isNaN(Date.parse(value))) return <Time instant={value} shape="dateTime" />
  return plainWords(value)
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-break-word">{children}</dd>
    </>
  )
}

/** The name of who did it. Nobody is known who failed to sign in: then it is whose account it was. */
export function whoWords({ actor, role, subject }: AuditEntry): string {
  if (actor) return actor.name ?? 'Somebody whose account is gone'
  if (role === 'operator') return 'Whoever runs the machine'
  return subject.kind === 'account' ? `Somebody, as ${subject.label ?? 'an account that is gone'},` : 'Somebody'
}

export function roleName(role: string): string {
  if (role === 'operator') return 'Operator'
  return role in roleWords ? roleWords[role as keyof typeof roleWords] : 'Guest' // safe: it is one of its keys
}
