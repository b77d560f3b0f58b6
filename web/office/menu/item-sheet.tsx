import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api, queries } from '../../api/client.ts'
import { problemOf, type Problem } from '../../api/problem.ts'
import { can } from '../../crew/roles.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { showToast } from '../../ui/toast.ts'
import { useHere } from '../here.ts'
import { Loaded } from '../pages.tsx'
import { EditSheet } from './edit-sheet.tsx'
import { ItemConflicts } from './item-conflicts.tsx'
import { draftOf, editOf, emptyDraft, whatIsMissing, type Item, type ItemDraft } from './item-draft.ts'
import { ItemFields } from './item-fields.tsx'
import { changesOf, mergeEdit, type Conflict } from './merge-edit.ts'
import { RetireButton } from './retire-button.tsx'
import { saveItem, useRefreshMenu } from './use-menu-edits.ts'
import { useCategories, useTaxClasses } from './use-lookups.ts'

/**
 * What was typed and not saved, by item, with what it was typed over: closing by accident loses nothing, and what somebody else saves
 * meanwhile is noticed.
 */
const kept = new Map<string, { base: ItemDraft; version: number; draft: ItemDraft }>()

interface ItemSheetProps {
  /** Of the item, or `new`. */
  id: string | undefined
  onClose: () => void
  onReopen: (id: string) => void
}

/** An item, or a new one, to be edited. */
export function ItemSheet({ id, onClose, onReopen }: ItemSheetProps) {
  const { shop } = useHere()
  const item = queries.useQuery('get', '/api/menu-items/{id}', { params: { path: { id: id ?? '' }, query: { location: shop.slug } } }, {
    enabled: id !== undefined && id !== 'new', staleTime: 0, refetchOnWindowFocus: false,
  })
  const categories = useCategories()
  const taxClasses = useTaxClasses()
  const isReady = taxClasses.length > 0

  function close(): void {
    if (id !== undefined && kept.has(id)) {
      showToast({ title: 'Not saved yet; what you typed is kept', action: { label: 'Go on', onAction: () => onReopen(id) } })
    }
    onClose()
  }
  const props = { onClose, onLeave: close }
  if (id === undefined) return <Sheet isOpen={false} onClose={onClose} title="">{null}</Sheet>
  if (id === 'new' && isReady) {
    return <ItemForm key="new" id="new" item={null} base={emptyDraft(categories[0]?.id ?? null, taxClasses[0]?.id ?? '')} {...props} />
  }
  if (id !== 'new' && item.data && item.data.id === id && isReady && !(item.isFetching && item.isStale && !kept.has(id))) {
    return <ItemForm key={id} id={id} item={item.data} base={draftOf(item.data, shop.id)} {...props} />
  }
  return (
    <Sheet isOpen onClose={onClose} title={id === 'new' ? 'A new item' : 'Item'} closesOnBack={false}>
      {id === 'new' ? <SkeletonList label="Loading" /> : <Loaded query={{ ...item, data: undefined as Item | undefined }} what="The item">{() => null}</Loaded>}
    </Sheet>
  )
}

interface ItemFormProps {
  id: string
  item: Item | null
  base: ItemDraft
  onClose: () => void
  /** Closes without saving. */
  onLeave: () => void
}

function ItemForm({ id, item, base: read, onClose, onLeave }: ItemFormProps) {
  const { shop, me } = useHere()
  const refresh = useRefreshMenu()
  const queryClient = useQueryClient()
  const [{ base, version, draft }, setEdit] = useState(() => kept.get(id) ?? { base: read, version: item?.version ?? 0, draft: read })
  const [conflicts, setConflicts] = useState<Conflict<ItemDraft>[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setPending] = useState(false)
  const [key] = useState(newKey)
  const isChanged = Object.keys(changesOf(base, draft)).length > 0
  const whyNotSaved = whatIsMissing(draft) ?? (isChanged ? undefined : 'Nothing has changed yet')
  const elsewhere = item?.listings.some(({ locationId }) => !can(me, { id: locationId, businessSlug: shop.businessSlug }, 'menu.edit')) ?? false

  function keep(edit: { base: ItemDraft; version: number; draft: ItemDraft }): void {
    setEdit(edit)
    if (Object.keys(changesOf(edit.base, edit.draft)).length > 0) kept.set(id, edit)
    else kept.delete(id)
  }
  const setDraft = (next: ItemDraft) => keep({ base, version, draft: next })

  async function save(): Promise<void> {
    setPending(true)
    setProblem(null)
    try {
      if (item) await saveItem(id, version, shop.slug, editOf(base, draft))
      else await create(draft)
      kept.delete(id)
      showToast({ title: item ? `${draft.name} is saved` : `${draft.name} is on the menu`, tone: 'positive' })
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/menu-items/{id}'] })
      refresh()
      onClose()
    } catch (error) {
      const found = problemOf(error)
      if (found.code === 'staleVersion') await bringTogether()
      else setProblem(found)
    } finally {
      setPending(false)
    }
  }

  async function create({ categoryId, priceMinor, ...rest }: ItemDraft): Promise<void> {
    // Nothing is created without these: the button says so.
    if (categoryId === null || priceMinor === null) return
    await answerOf(api.POST('/api/menu-items', { params: { query: { location: shop.slug } }, body: { ...rest, categoryId, priceMinor }, headers: { 'idempotency-key': key } }))
  }

  /** Somebody else saved first: theirs and mine become one, and where both changed the same, a person decides. */
  async function bringTogether(): Promise<void> {
    try {
      const theirs = await answerOf(api.GET('/api/menu-items/{id}', { params: { path: { id }, query: { location: shop.slug } } }))
      const theirDraft = draftOf(theirs, shop.id)
      const { merged, conflicts: found } = mergeEdit(base, draft, theirDraft)
      keep({ base: theirDraft, version: theirs.version, draft: merged })
      setConflicts(found)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  return (
    <EditSheet
      title={item ? item.name : 'A new item'}
      onClose={onLeave}
      saveLabel={item ? 'Save' : 'Put on the menu'}
      isPending={isPending}
      whyNotSaved={whyNotSaved}
      onSave={() => void save()}
      otherActions={
        <>
          {isChanged && (
            <Button variant="quiet" onPress={() => { setDraft(base); setConflicts(null) }}>
              Start over
            </Button>
          )}
          {item && <span className="ms-auto"><RetireButton item={item} version={version} whyDisabled={elsewhere ? sharedElsewhere : undefined} onDone={() => { kept.delete(id); onClose() }} /></span>}
        </>
      }
    >
      {conflicts && <ItemConflicts key={version} conflicts={conflicts} draft={draft} onChoose={(field, value) => setDraft({ ...draft, [field]: value })} />}
      {problem && (
        <div role="alert" className="rounded-10 bg-danger-soft p-4 text-16 font-medium text-danger">
          {problem.message}
          {errorsOf(problem).map((line) => <span key={line} className="block font-normal">{line}</span>)}
        </div>
      )}
      <ItemFields draft={draft} onChange={setDraft} whySharedOff={elsewhere ? sharedElsewhere : undefined} />
    </EditSheet>
  )
}

const sharedElsewhere = 'Also sold at a location you do not manage. Price and availability here are yours to change'

/** What exactly the server did not take. */
function errorsOf({ facts }: Problem): string[] {
  const errors: unknown = facts.errors
  return Array.isArray(errors) ? errors.flatMap((one: { detail?: unknown }) => (typeof one.detail === 'string' ? [one.detail] : [])) : []
}
