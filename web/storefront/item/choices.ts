import type { MenuItem, Option, OptionGroup } from '../../api/shapes.ts'

/** How often each option was chosen, by its id. */
export type Choices = ReadonlyMap<string, number>

/** What a group wants to be: one of several, on or off, or how many of each. */
export type GroupShape = 'radio' | 'checkbox' | 'quantity'

export function shapeOf(group: Pick<OptionGroup, 'choicesMin' | 'choicesMax' | 'options'>): GroupShape {
  if (group.options.some((option) => option.quantityMax > 1)) return 'quantity'
  return group.choicesMin === 1 && group.choicesMax === 1 ? 'radio' : 'checkbox'
}

/** The usual: what is chosen unless somebody says otherwise. */
export function defaultChoices(item: Pick<MenuItem, 'optionGroups'>): Choices {
  return new Map(item.optionGroups.flatMap((group) => group.options).filter((option) => option.isDefault).map((option) => [option.id, 1]))
}

/** What a line of the cart chose, as far as it is still offered. */
export function choicesOfLine(item: Pick<MenuItem, 'optionGroups'>, options: readonly string[]): Choices {
  const offered = new Set(item.optionGroups.flatMap((group) => group.options).map((option) => option.id))
  const counts = new Map<string, number>()
  for (const id of options) if (offered.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Ids, sorted, an id twice for two of it: as a cart keeps them. */
export function idsOf(choices: Choices): string[] {
  return [...choices].flatMap(([id, count]) => Array.from({ length: count }, () => id)).toSorted()
}

function totalOf(group: Pick<OptionGroup, 'options'>, choices: Choices): number {
  return group.options.reduce((sum, option) => sum + (choices.get(option.id) ?? 0), 0)
}

/** One more or less of an option; none takes it out. */
export function withOption(choices: Choices, id: string, count: number): Choices {
  const next = new Map(choices)
  if (count <= 0) next.delete(id)
  else next.set(id, count)
  return next
}

/** That one and no other of the group. */
export function withOnly(group: Pick<OptionGroup, 'options'>, choices: Choices, id: string): Choices {
  const others = new Set(group.options.map((option) => option.id))
  return new Map([...[...choices].filter(([each]) => !others.has(each)), [id, 1]])
}

/** Why no more of an option can be had; undefined when it can. */
export function whyNoMore(group: OptionGroup, option: Option, choices: Choices): string | undefined {
  if ((choices.get(option.id) ?? 0) >= option.quantityMax) return `${option.quantityMax} of it at most`
  return totalOf(group, choices) >= group.choicesMax ? `${group.choicesMax} from “${group.name}” at most` : undefined
}

/** What still has to be chosen, group by group: “Choose a size”. */
export function missingChoices(item: Pick<MenuItem, 'optionGroups'>, choices: Choices): { groupId: string; words: string }[] {
  return item.optionGroups.flatMap((group) => {
    const missing = group.choicesMin - totalOf(group, choices)
    if (missing <= 0) return []
    const words = group.choicesMin === 1 ? `Choose one of “${group.name}”` : `Choose ${missing} more of “${group.name}”`
    return [{ groupId: group.id, words }]
  })
}

/** What is asked of a group, in words: “Choose 1”, “Up to 3”. */
export function groupHint({ choicesMin, choicesMax, options }: Pick<OptionGroup, 'choicesMin' | 'choicesMax' | 'options'>): string {
  if (choicesMin === choicesMax) return `Choose ${choicesMin}`
  if (choicesMin > 0) return `Choose ${choicesMin} to ${choicesMax}`
  const most = Math.min(choicesMax, options.reduce((sum, option) => sum + option.quantityMax, 0))
  return most === 1 ? 'Optional' : `Up to ${most}`
}

/** Whether the usual is enough to order it: one tap is then all it takes. */
export function isReadyAsUsual(item: Pick<MenuItem, 'optionGroups'>): boolean {
  return missingChoices(item, defaultChoices(item)).length === 0
}
