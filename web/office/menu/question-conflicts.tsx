import { formatMoney } from '../../ui/money-format.ts'
import { usePlace, type Place } from '../../ui/place.tsx'
import { allergenWords } from '../../ground/words/food-words.ts'
import { ConflictBanner } from './conflict-banner.tsx'
import { settle, type Answer, type QuestionConflict, type QuestionDraft } from './question-draft.ts'

interface QuestionConflictsProps {
  conflicts: QuestionConflict[]
  draft: QuestionDraft
  onChoose: (conflict: QuestionConflict, which: 'mine' | 'theirs') => void
}

const labels = { name: 'Question', choicesMin: 'At least', choicesMax: 'At most', order: 'Order of the answers' }

/** What two people changed of a question at once. */
export function QuestionConflicts({ conflicts, draft, onChoose }: QuestionConflictsProps) {
  const place = usePlace()
  const named = new Map([draft.options, ...conflicts.map((conflict) => (conflict.field === 'answer' ? [conflict.mine, conflict.theirs] : []))].flat()
    .flatMap((answer) => (answer ? [[answer.key, answer.name] as const] : [])))
  const idOf = (conflict: QuestionConflict) => (conflict.field === 'answer' ? `answer ${conflict.key}` : conflict.field)
  return (
    <ConflictBanner
      disputes={conflicts.map((conflict) => ({
        id: idOf(conflict),
        label: conflict.field === 'answer' ? `Answer “${named.get(conflict.key) ?? ''}”` : labels[conflict.field],
        mine: wordsOf(conflict, 'mine', named, place),
        theirs: wordsOf(conflict, 'theirs', named, place),
        holds: JSON.stringify(settle(draft, conflict, 'theirs')) === JSON.stringify(draft) ? 'theirs' : 'mine',
      }))}
      onChoose={(id, which) => {
        const conflict = conflicts.find((one) => idOf(one) === id)
        if (conflict) onChoose(conflict, which)
      }}
    />
  )
}

function wordsOf(conflict: QuestionConflict, which: 'mine' | 'theirs', named: ReadonlyMap<string, string>, place: Place): string {
  if (conflict.field === 'answer') return answerWords(conflict[which], place)
  if (conflict.field === 'order') return conflict[which].map((key) => named.get(key) ?? '').join(', ')
  return String(conflict[which])
}

/** “Oat milk, +$0.60, up to 2, contains oats”. */
function answerWords(answer: Answer | null, { currency, locale }: Place): string {
  if (!answer) return 'removed'
  const { name, priceMinor, isDefault, quantityMax, allergens } = answer
  return [
    name,
    `${priceMinor > 0 ? '+' : ''}${formatMoney(priceMinor, currency, locale)}`,
    ...(isDefault ? ['chosen unless the guest says otherwise'] : []),
    ...(quantityMax > 1 ? [`up to ${quantityMax}`] : []),
    ...(allergens.length > 0 ? [`contains ${allergens.map((id) => allergenWords[id].toLowerCase()).join(', ')}`] : []),
  ].join(', ')
}
