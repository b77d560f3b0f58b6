import { Plus } from 'lucide-react'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { useHere } from '../here.ts'
import { Loaded } from '../pages.tsx'
import { useLast } from '../use-last.ts'
import { AnswerFields } from './answer-fields.tsx'
import { EditSheet } from './edit-sheet.tsx'
import { changesOf } from './merge-edit.ts'
import { QuestionConflicts } from './question-conflicts.tsx'
import {
  emptyQuestion, mergeQuestion, nameMax, newAnswer, questionOf, settle, whatIsMissing, type Answer, type QuestionConflict,
} from './question-draft.ts'
import { useRefreshMenu } from './use-menu-edits.ts'
import { optionGroupsOf, useOptionGroupList, type OptionGroup } from './use-lookups.ts'

const optionsMax = 50
const choicesLimit = 20

/** A question and its answers, to be edited. */
export function GroupSheet({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  if (id === undefined) return null
  return id === 'new' ? <GroupForm key="new" group={null} onClose={onClose} /> : <KnownGroup key={id} id={id} onClose={onClose} />
}

/** The question as it is now: what a list was told a while ago may have changed since. */
function KnownGroup({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useOptionGroupList({ isNow: true })
  // Once it is in the form, it stays there, whoever deletes it meanwhile.
  const group = useLast(query.isFetchedAfterMount || query.error ? query.data?.find((one) => one.id === id) : undefined)
  if (group) return <GroupForm group={group} onClose={onClose} />
  return (
    <Sheet isOpen onClose={onClose} title="Question" closesOnBack={false}>
      {query.isFetchedAfterMount && query.data
        ? <p className="text-16 text-muted">There is no such question any more.</p>
        : <Loaded query={{ ...query, data: undefined }} what="The question">{() => null}</Loaded>}
    </Sheet>
  )
}

function GroupForm({ group, onClose }: { group: OptionGroup | null; onClose: () => void }) {
  const { shop } = useHere()
  const refresh = useRefreshMenu()
  // What was read first is what one's changes are changes of; it is another one only once both were brought together.
  const [base, setBase] = useState(() => (group ? questionOf(group) : emptyQuestion()))
  const [version, setVersion] = useState(group?.version ?? 0)
  const [draft, setDraft] = useState(base)
  const [conflicts, setConflicts] = useState<QuestionConflict[] | null>(null)
  const [error, setError] = useState<string>()
  const [isPending, setPending] = useState(false)
  const [key] = useState(newKey)
  const setOptions = (options: Answer[]) => setDraft({ ...draft, options })
  const setOption = (at: number, changes: Partial<Answer>) => setOptions(draft.options.map((option, index) => (index === at ? { ...option, ...changes } : option)))
  const isChanged = Object.keys(changesOf(base, draft)).length > 0
  const whyNotSaved = whatIsMissing(draft) ?? (isChanged ? undefined : 'Nothing has changed yet')

  async function run(change: () => Promise<unknown>, done: string): Promise<void> {
    setPending(true)
    setError(undefined)
    try {
      await change()
      showToast({ title: done, tone: 'positive' })
      onClose()
    } catch (caught) {
      const problem = problemOf(caught)
      if (problem.code === 'staleVersion') await bringTogether()
      else setError(detailOf(problem.facts) ?? problem.message)
    } finally {
      setPending(false)
      refresh()
    }
  }

  /** Somebody else saved first: theirs and mine become one, and where both changed the same, a person decides. */
  async function bringTogether(): Promise<void> {
    try {
      const theirs = (await optionGroupsOf(shop.slug)).find(({ id }) => id === group?.id)
      if (!theirs) return setError('Someone deleted this group meanwhile. Close this, and add a new one if you still need it.')
      const { merged, conflicts: found } = mergeQuestion(base, draft, questionOf(theirs))
      setBase(questionOf(theirs))
      setVersion(theirs.version)
      setDraft(merged)
      setConflicts(found)
    } catch (caught) {
      setError(problemOf(caught).message)
    }
  }

  const body = () => ({
    name: draft.name.trim(), choicesMin: draft.choicesMin, choicesMax: draft.choicesMax,
    options: draft.options.map(({ key: _key, ...option }) => ({ ...option, name: option.name.trim() })),
  })
  const save = () => run(() => (group
    ? answerOf(api.PATCH('/api/option-groups/{id}', { params: { path: { id: group.id }, header: { 'If-Match': `"${version}"` } }, body: body() }))
    : answerOf(api.POST('/api/option-groups', { params: { query: { location: shop.slug } }, body: body(), headers: { 'idempotency-key': key } }))), `“${draft.name.trim()}” is saved`)
  const remove = () => group && run(() => api.DELETE('/api/option-groups/{id}', { params: { path: { id: group.id } } }), `“${group.name}” is deleted`)

  return (
    <EditSheet
      title={group ? group.name : 'A new question'}
      onClose={onClose}
      isPending={isPending}
      whyNotSaved={whyNotSaved}
      onSave={() => void save()}
      otherActions={group && <Button variant="quiet" onPress={() => void remove()}>Delete</Button>}
    >
      {conflicts && <QuestionConflicts key={version} conflicts={conflicts} draft={draft} onChoose={(conflict, which) => setDraft(settle(draft, conflict, which))} />}
      {error && <p role="alert" className="rounded-10 bg-warning-soft p-4 text-16 font-medium">{error}</p>}
      <TextField
        label="Question"
        placeholder="Milk"
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        maxLength={nameMax}
      />
      <div className="grid gap-4 min-[24rem]:grid-cols-2">
        <NumberField
          label="At least"
          hasSteps
          minValue={0}
          maxValue={choicesLimit}
          value={draft.choicesMin}
          onChange={(choicesMin) => setDraft({ ...draft, choicesMin: choicesMin || 0 })}
        />
        <NumberField
          label="At most"
          hasSteps
          minValue={1}
          maxValue={choicesLimit}
          value={draft.choicesMax}
          onChange={(choicesMax) => setDraft({ ...draft, choicesMax: choicesMax || 1 })}
        />
      </div>
      <h3 className="text-20">Answers</h3>
      {draft.options.map((option, index) => (
        <AnswerFields
          key={option.key}
          answer={option}
          onChange={(changes) => setOption(index, changes)}
          whyNotUp={index === 0 ? 'It is the first' : undefined}
          whyNotDown={index === draft.options.length - 1 ? 'It is the last' : undefined}
          onMove={(by) => setOptions(moved(draft.options, index, index + by))}
          whyNotRemove={draft.options.length === 1 ? 'A question needs an answer' : undefined}
          onRemove={() => setOptions(draft.options.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          icon={<Plus className="size-5" aria-hidden="true" />}
          whyDisabled={draft.options.length >= optionsMax ? `${optionsMax} answers are the most` : undefined}
          onPress={() => setOptions([...draft.options, newAnswer()])}
        >
          Add an answer
        </Button>
      </div>
    </EditSheet>
  )
}

function moved<Part>(list: Part[], from: number, to: number): Part[] {
  const copy = [...list]
  copy.splice(to, 0, ...copy.splice(from, 1))
  return copy
}

/** What exactly the server did not take, where it says so. */
function detailOf(facts: Readonly<Record<string, unknown>>): string | undefined {
  const [first] = Array.isArray(facts.errors) ? (facts.errors as { detail?: unknown }[]) : []
  return typeof first?.detail === 'string' ? first.detail : undefined
}
