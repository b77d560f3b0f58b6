import { newKey } from '../../ground/device/new-key.ts'
import { mergeEdit } from './merge-edit.ts'
import type { OptionGroup } from './use-lookups.ts'

/** An answer as it is edited. `key` names it in the form; a new one has no `id` yet. */
export type Answer = Omit<OptionGroup['options'][number], 'id'> & { id?: string; key: string }
/** A question as it is edited. */
export type QuestionDraft = { name: string; choicesMin: number; choicesMax: number; options: Answer[] }

/** Of a question and of an answer, in letters. */
export const nameMax = 80

export const newAnswer = (): Answer => ({ key: newKey(), name: '', priceMinor: 0, isDefault: false, quantityMax: 1, allergens: [] })

export const emptyQuestion = (): QuestionDraft => ({ name: '', choicesMin: 0, choicesMax: 1, options: [newAnswer(), newAnswer()] })

export function questionOf({ name, choicesMin, choicesMax, options }: OptionGroup): QuestionDraft {
  return { name, choicesMin, choicesMax, options: options.map((option) => ({ ...option, key: option.id })) }
}

/** What keeps a question from being saved, in words; undefined when nothing does. */
export function whatIsMissing({ name, choicesMin, choicesMax, options }: QuestionDraft): string | undefined {
  if (name.trim() === '') return 'Give the group a name'
  if (options.length === 0) return 'Add an answer'
  if (options.some((option) => option.name.trim() === '')) return 'Give every option a name'
  return choicesMin > choicesMax ? 'The minimum can’t be higher than the maximum' : undefined
}

type Which = 'mine' | 'theirs'

/** What two people changed at once: a rule, the order of the answers (by key), or one answer; null is an answer that was removed. */
export type QuestionConflict =
  | { field: 'name'; mine: string; theirs: string }
  | { field: 'choicesMin' | 'choicesMax'; mine: number; theirs: number }
  | { field: 'order'; mine: string[]; theirs: string[] }
  | { field: 'answer'; key: string; mine: Answer | null; theirs: Answer | null }

/**
 * Brings one's own changes of a question onto what somebody else has saved meanwhile, answer by answer. What was added stays added. Where
 * both changed the same, mine stands for now and a person decides.
 */
export function mergeQuestion(base: QuestionDraft, mine: QuestionDraft, theirs: QuestionDraft): { merged: QuestionDraft; conflicts: QuestionConflict[] } {
  const rules = mergeEdit(rulesOf(base), rulesOf(mine), rulesOf(theirs))
  const keys = [...new Set([base, mine, theirs].flatMap(({ options }) => options.map(({ key }) => key)))]
  const answers = mergeEdit(answersOf(base, keys), answersOf(mine, keys), answersOf(theirs, keys))
  const shared = keys.filter((key) => [base, mine, theirs].every((draft) => draft.options.some((option) => option.key === key)))
  const order = mergeEdit({ order: orderOf(base, shared) }, { order: orderOf(mine, shared) }, { order: orderOf(theirs, shared) })
  const options = [...mine.options, ...theirs.options.filter(({ key }) => mine.options.every((option) => option.key !== key))].flatMap(({ key }) => {
    const answer = answers.merged[key]
    return answer ? [isGone(theirs, answer) ? withoutId(answer) : answer] : []
  })
  return {
    merged: { ...rules.merged, options: inOrder(options, order.merged.order) },
    conflicts: [
      // Safe: the fields of each kind have just these types.
      ...rules.conflicts as QuestionConflict[],
      ...order.conflicts,
      ...answers.conflicts.map(({ field: key, mine, theirs }): QuestionConflict => (
        { field: 'answer', key, mine: mine && theirs === null ? withoutId(mine) : mine, theirs })),
    ],
  }
}

/** The draft with one dispute settled. */
export function settle(draft: QuestionDraft, conflict: QuestionConflict, which: Which): QuestionDraft {
  if (conflict.field === 'order') return { ...draft, options: inOrder(draft.options, conflict[which]) }
  if (conflict.field !== 'answer') return { ...draft, [conflict.field]: conflict[which] }
  const { key, [which]: answer } = conflict
  if (!answer) return { ...draft, options: draft.options.filter((option) => option.key !== key) }
  const isThere = draft.options.some((option) => option.key === key)
  return { ...draft, options: isThere ? draft.options.map((option) => (option.key === key ? answer : option)) : [...draft.options, answer] }
}

function rulesOf({ name, choicesMin, choicesMax }: QuestionDraft) {
  return { name, choicesMin, choicesMax }
}

function answersOf({ options }: QuestionDraft, keys: string[]): Record<string, Answer | null> {
  return Object.fromEntries(keys.map((key) => [key, options.find((option) => option.key === key) ?? null]))
}

function orderOf({ options }: QuestionDraft, keys: string[]): string[] {
  return options.map(({ key }) => key).filter((key) => keys.includes(key))
}

/** Those that are named take their turns in the places they have; the others stay where they are. */
function inOrder(options: Answer[], keys: string[]): Answer[] {
  const turns = keys.flatMap((key) => options.find((option) => option.key === key) ?? [])
  return options.map((option) => (keys.includes(option.key) ? turns.shift() ?? option : option))
}

/** Whether an answer that was there once is no longer: to keep it, it has to be made anew. */
function isGone({ options }: QuestionDraft, { id }: Answer): boolean {
  return id !== undefined && options.every((option) => option.id !== id)
}

function withoutId({ id: _gone, ...answer }: Answer): Answer {
  return answer
}
