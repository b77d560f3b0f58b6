import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

const keys: [string, string][] = [
  ['↑ ↓ ← →', 'Go from ticket to ticket'],
  ['Enter', 'Press the big button of the ticket'],
  ['U', 'Undo the last step'],
  ['?', 'This help'],
]

const facts = [
  'Tap the big button to move an order on. Undo, at the bottom, takes the last step back.',
  'Tap the number of a ticket for everything else: a step back, the courier, cancelling.',
  'What’s due first comes first. Yellow is due soon, red is overdue.',
  'A ticket that has just changed or moved is faint for a moment and takes no tap.',
  'Orders that are still being checked are at the end. You can start them once they’re accepted.',
  'You can recall a completed order for one minute.',
  'The bell rings for new orders once somebody has touched the screen. The screen stays on.',
]

/** What a new colleague wants to know, on one card. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="How the board works" actions={<Button variant="primary" size="large" onPress={onClose}>Got it</Button>}>
      <div className="flex flex-col gap-5 text-text">
        <ul className="flex list-disc flex-col gap-2 ps-5">
          {facts.map((fact) => <li key={fact}>{fact}</li>)}
        </ul>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          {keys.map(([key, what]) => (
            <div key={key} className="contents">
              <dt className="rounded-6 border border-line-strong px-2 py-0.5 text-center font-semibold">{key}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  )
}
