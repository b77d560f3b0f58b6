import { CircleCheck, TriangleAlert, Undo2, WifiOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Shop } from '../crew/shapes.ts'
import { BarToggle, BoardBar } from '../ui/board-shell.tsx'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import type { Arranged } from './arrange.ts'
import { stageWords } from './board-words.ts'
import type { BoardState, BoardStore } from './board-store.ts'
import { CompletedSheet } from './completed-sheet.tsx'
import { stages, type Stage } from './stage.ts'
import type { Steps } from './use-steps.ts'

interface BarProps {
  arranged: Arranged
  shown: Stage | undefined
  onShow: (stage: Stage | undefined) => void
  state: BoardState
  store: BoardStore
  steps: Steps
  shop: Shop
  isStale: boolean
}

/** What is shown, what happened last, Undo, and what was completed. */
export function Bar({ arranged, shown, onShow, state, store, steps, shop, isStale }: BarProps) {
  const [isOpen, setOpen] = useState(false)
  const last = store.lastStep()
  const whyNotUndo = isStale ? 'No connection' : last ? undefined : 'Nothing to undo'
  return (
    <>
      <BoardBar
        shown={stages.map((stage) => (
          <BarToggle
            key={stage}
            label={stageWords[stage]}
            count={arranged.count[stage]}
            isOn={shown === stage}
            onPress={() => onShow(shown === stage ? undefined : stage)}
          />
        ))}
        said={<Line state={state} shown={shown} count={arranged.open.length} isStale={isStale} />}
        acts={(
          <>
            <span data-does={`undo ${last?.id} ${last?.to}`} className="settles transition-opacity">
              <Act icon={<Undo2 className="size-6" aria-hidden="true" />} label={last ? `Undo, order ${last.number}` : 'Undo'} words="Undo" whyDisabled={whyNotUndo} onPress={steps.undoLast} />
            </span>
            <Act
              icon={<CircleCheck className="size-6" aria-hidden="true" />}
              label={`Completed, ${arranged.completed.length}`}
              words={`Completed ${arranged.completed.length}`}
              onPress={() => setOpen(true)}
            />
          </>
        )}
      />
      <CompletedSheet cards={arranged.completed} shop={shop} steps={steps} state={state} isStale={isStale} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

interface ActProps {
  icon: ReactNode
  label: string
  words: string
  onPress: () => void
  whyDisabled?: string | undefined
}

/** A big button of the bar; on a phone its icon says enough. */
function Act({ icon, label, words, onPress, whyDisabled }: ActProps) {
  return (
    <span className="flex max-md:[&_button]:w-16 max-md:[&_button]:min-w-16">
      <Button size="bump" icon={icon} aria-label={label} onPress={onPress} whyDisabled={whyDisabled}>
        <span className="max-md:sr-only">{words}</span>
      </Button>
    </span>
  )
}

const tones = { neutral: 'text-text font-semibold', warning: 'text-warning font-semibold', danger: 'text-danger font-semibold' }

/** What happened last; nothing of the past stands there while the board can't do anything. */
function Line({ state, shown, count, isStale }: { state: BoardState; shown: Stage | undefined; count: number; isStale: boolean }) {
  if (isStale || state.connection === 'offline') return <Words tone="danger" icon={<WifiOff aria-hidden="true" />}>No connection. Orders can’t be moved.</Words>
  if (state.said) return <Words tone={state.said.tone} icon={state.said.tone === 'neutral' ? null : <TriangleAlert aria-hidden="true" />}>{state.said.words}</Words>
  if (count === 0) return null
  const orders = count === 1 ? '1 order' : `${count} orders`
  return <span className="truncate text-muted">{shown ? `${orders}, only ${stageWords[shown]}` : `${orders}, first due first`}</span>
}

function Words({ tone, icon, children }: { tone: keyof typeof tones; icon: ReactNode; children: string }) {
  return (
    <span className={classes('flex min-w-0 items-center gap-2 [&_svg]:size-5 [&_svg]:shrink-0', tones[tone])}>
      {icon}
      <span className="line-clamp-2 leading-6">{children}</span>
    </span>
  )
}
