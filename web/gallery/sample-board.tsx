import { CircleCheck, ShoppingBag, Undo2, Volume2 } from 'lucide-react'
import { BarToggle, BoardBar, BoardShell, TicketFlow } from '../ui/board-shell.tsx'
import { Button } from '../ui/button.tsx'
import { ConnectionSign } from '../ui/connection.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Stat } from '../ui/stat.tsx'
import { Ticket, TicketTime } from '../ui/ticket.tsx'
import { coffees } from './sample-data.ts'
import '../ui/work.css'

const orders = [
  { number: '040', customer: 'Sam', due: 'late', words: 'Overdue 3 min', state: 'making', stateWord: 'Preparing', label: 'Ready', items: 3 },
  { number: '041', customer: 'Jo', due: 'soon', words: 'Due in 2 min', state: 'waiting', stateWord: 'Pending', label: 'Start', items: 1 },
  { number: '042', customer: 'Ana', due: 'calm', words: 'Due in 9 min', state: 'waiting', stateWord: 'Pending', label: 'Start', items: 2 },
] as const

const nothing = () => undefined

/** The board shell with something in it. */
export function SampleBoard() {
  return (
    <BoardShell
      title="Downtown"
      figures={
        <>
          <Stat size="compact" value="128" label="orders today" />
          <Stat size="compact" value="9" label="active" />
        </>
      }
      tools={
        <>
          <ConnectionSign state="live" />
          <IconButton label="Sound is on" icon={<Volume2 />} />
        </>
      }
      bar={
        <BoardBar
          shown={
            <>
              <BarToggle label="Pending" count={2} isOn={false} onPress={nothing} />
              <BarToggle label="Preparing" count={1} isOn={false} onPress={nothing} />
            </>
          }
          said="Order 039 is ready"
          acts={
            <>
              <Button size="bump" icon={<Undo2 className="size-6" aria-hidden="true" />}>Undo</Button>
              <Button size="bump" icon={<CircleCheck className="size-6" aria-hidden="true" />}>Completed 12</Button>
            </>
          }
        />
      }
    >
      <TicketFlow>
        {orders.map(({ number, customer, due, words, state, stateWord, label, items }) => (
          <div key={number} className="row-span-60">
            <Ticket
              number={number}
              customer={customer}
              fulfilment="Pickup"
              fulfilmentIcon={<ShoppingBag aria-hidden="true" />}
              state={state}
              stateWord={stateWord}
              time={<TicketTime due={due} words={words} />}
              lines={coffees.slice(0, items).map((item, index) => ({ id: item.id, quantity: index + 1, name: item.name, options: ['Large', 'Oat milk'] }))}
              action={{ label, onPress: nothing }}
            />
          </div>
        ))}
      </TicketFlow>
    </BoardShell>
  )
}
