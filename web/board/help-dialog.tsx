import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

const keys: [string, string][] = [
  ['↑ ↓ ← →', 'Go from ticket to ticket'],
  ['Enter', 'Press the big button of the ticket'],
  ['U', 'Take the last step back'],
  ['?', 'This help'],
]

const facts = [
  'Tap the big button to move an order to its next column. A tap too much is taken back with Undo or U.',
  'Yellow is getting late, red is late: against the time the guest was promised.',
  'Grey tickets at the end of Pending are still being paid. They can be started as soon as they are.',
  'A completed order can be taken back for one minute.',
  'The bell rings for new orders once the screen has been touched. The screen stays on by itself.',
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
